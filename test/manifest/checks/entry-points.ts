/** What Excel starts: one runtime for pane, commands and functions, and code behind every command and function. */
import { named, type Element } from '../element';
import { faultAt, type Check, type Fault, type FunctionList, type Surroundings } from '../fault';

export const checkEntryPoints: Check = (root, around) => [
  ...checkRuntime(root),
  ...checkCommands(root, around),
  ...checkFunctions(root, around),
];

function checkRuntime(root: Element): readonly Fault[] {
  const [runtime] = named(root, 'ov:Runtime');
  if (!runtime) return [];
  const shared = runtime.attributes.get('resid') ?? '';
  const pages = [
    ...named(root, 'ov:Page', 'ov:Action').flatMap(({ children }) =>
      children.filter(({ name }) => name === 'ov:SourceLocation'),
    ),
    ...named(root, 'ov:FunctionFile'),
  ];
  return [
    ...(runtime.attributes.get('lifetime') === 'long'
      ? []
      : [faultAt(runtime, 'it ends with the pane', 'Give lifetime="long", so that functions go on.')]),
    ...pages
      .filter(({ attributes }) => attributes.get('resid') !== shared)
      .map((page) =>
        faultAt(
          page,
          `"${page.attributes.get('resid') ?? ''}" is not the page of the shared runtime`,
          `Refer to "${shared}": Excel loads no shared runtime where they differ.`,
        ),
      ),
  ];
}

function checkCommands(root: Element, { actions }: Surroundings): readonly Fault[] {
  const commands = named(root, 'ov:FunctionName');
  const names = new Set(commands.map(({ text }) => text));
  const [file] = named(root, 'ov:FunctionFile');
  return [
    ...commands
      .filter(({ text }) => !actions.includes(text))
      .map((command) =>
        faultAt(
          command,
          `no code is associated with "${command.text}"`,
          `Associate it in src/commands, or name one of: ${actions.join(', ')}.`,
        ),
      ),
    ...actions
      .filter((action) => file && !names.has(action))
      .map((action) => ({
        at: 'src/commands',
        problem: `no button runs the command "${action}"`,
        cure: 'Add a <Control> with this <FunctionName>, or take the command out.',
      })),
  ];
}

function checkFunctions(root: Element, { functions }: Surroundings): readonly Fault[] {
  const [metadata] = named(root, 'ov:Metadata').flatMap(({ children }) => children);
  const url = named(root, 'bt:Url').find(
    ({ attributes }) => attributes.get('id') === metadata?.attributes.get('resid'),
  );
  const files = url
    ? [
        url.attributes.get('DefaultValue'),
        ...url.children.map(({ attributes }) => attributes.get('Value')),
      ].map((address = '') => address.slice(address.lastIndexOf('/') + 1))
    : [];
  const lists = files.flatMap((file) => {
    const list = functions.get(file);
    return list ? [{ file, list }] : [];
  });
  const [first] = lists;
  return [
    ...named(root, 'bt:String')
      .filter(
        ({ attributes }) => attributes.get('id') === named(root, 'ov:Namespace')[0]?.attributes.get('resid'),
      )
      .filter((text) =>
        [
          text.attributes.get('DefaultValue'),
          ...text.children.map(({ attributes }) => attributes.get('Value')),
        ].some((namespace) => namespace !== 'CHISO'),
      )
      .map((text) =>
        faultAt(text, 'the namespace of the functions is not CHISO', 'Saved workbooks hold it: write CHISO.'),
      ),
    ...lists.flatMap(({ file, list }) => checkList(file, list)),
    ...lists
      .filter(({ list }) => first && idsOf(list) !== idsOf(first.list))
      .map(({ file }) => ({
        at: file,
        problem: 'it has other functions than the first language',
        cure: 'Let every language describe the same ids in the same order.',
      })),
  ];
}

const idsOf = ({ functions }: FunctionList) => functions.map(({ id }) => id).join(' ');

/** A name that Excel would take for a cell, in either style of references. */
const cellLike = /^([A-Z]{1,3}\d+|R\d*C\d*)$/i;

function checkList(file: string, { functions }: FunctionList): readonly Fault[] {
  const seen = new Set<string>();
  return functions.flatMap(({ id, name, description }) => {
    const isTaken = seen.has(id);
    seen.add(id);
    const fault = (problem: string, cure: string) => ({ at: `${file}, function "${id}"`, problem, cure });
    return [
      ...(/^[A-Z][A-Z0-9_.]{2,}$/.test(id)
        ? []
        : [fault('its id is none', 'Use A to Z, 0 to 9, _ and ., three or more, a letter first.')]),
      ...(isTaken ? [fault('its id is there twice', 'Give it an id of its own.')] : []),
      ...(/^\p{L}[\p{L}\p{N}_.]{2,}$/u.test(name) && !cellLike.test(name)
        ? []
        : [fault(`"${name}" can be no name`, 'Three or more letters, digits, _ or ., not like a cell.')]),
      ...(description.trim() === '' ? [fault('it says nothing of itself', 'Describe it.')] : []),
    ];
  });
}
