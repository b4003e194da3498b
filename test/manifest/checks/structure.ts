/** Elements stand where the schema of add-in manifests has them ([MS-OWEMXML] 5.2, 5.6 and 5.7). */
import type { Element } from '../element';
import { faultAt, type Check, type Fault } from '../fault';

/**
 * What may stand in an element, in this order: `?` at most once, `+` at least once, `*` as often as one likes. Only
 * what this add-in may need; in one that is not named nothing may stand.
 */
const contents = new Map([
  [
    'OfficeApp',
    'Id Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl SupportUrl AppDomains? Hosts Requirements DefaultSettings Permissions ov:VersionOverrides',
  ],
  ['DisplayName', 'Override*'],
  ['Description', 'Override*'],
  ['IconUrl', 'Override*'],
  ['HighResolutionIconUrl', 'Override*'],
  ['SupportUrl', 'Override*'],
  ['AppDomains', 'AppDomain*'],
  ['Hosts', 'Host+'],
  ['Requirements', 'Sets'],
  ['Sets', 'Set+'],
  ['DefaultSettings', 'SourceLocation'],
  ['SourceLocation', 'Override*'],
  ['ov:VersionOverrides', 'ov:Description? ov:Requirements ov:Hosts ov:Resources'],
  ['ov:Requirements', 'bt:Sets'],
  ['bt:Sets', 'bt:Set+'],
  ['ov:Hosts', 'ov:Host+'],
  ['ov:Host', 'ov:Runtimes ov:AllFormFactors ov:DesktopFormFactor'],
  ['ov:Runtimes', 'ov:Runtime'],
  ['ov:AllFormFactors', 'ov:ExtensionPoint+'],
  ['ov:ExtensionPoint CustomFunctions', 'ov:Script ov:Page ov:Metadata ov:Namespace'],
  ['ov:Script', 'ov:SourceLocation'],
  ['ov:Page', 'ov:SourceLocation'],
  ['ov:Metadata', 'ov:SourceLocation'],
  ['ov:DesktopFormFactor', 'ov:GetStarted ov:FunctionFile ov:ExtensionPoint+'],
  ['ov:GetStarted', 'ov:Title ov:Description ov:LearnMoreUrl'],
  ['ov:ExtensionPoint PrimaryCommandSurface', 'ov:OfficeTab'],
  ['ov:OfficeTab', 'ov:Group+'],
  ['ov:Group', 'ov:Label ov:Icon ov:Control+'],
  ['ov:Control Button', 'ov:Label ov:Supertip ov:Icon ov:Action'],
  ['ov:Supertip', 'ov:Title ov:Description'],
  ['ov:Icon', 'bt:Image+'],
  ['ov:Action ShowTaskpane', 'ov:TaskpaneId ov:SourceLocation'],
  ['ov:Action ExecuteFunction', 'ov:FunctionName'],
  ['ov:Resources', 'bt:Images bt:Urls bt:ShortStrings bt:LongStrings'],
  ['bt:Images', 'bt:Image+'],
  ['bt:Urls', 'bt:Url+'],
  ['bt:ShortStrings', 'bt:String+'],
  ['bt:LongStrings', 'bt:String+'],
  ['bt:Image', 'bt:Override*'],
  ['bt:Url', 'bt:Override*'],
  ['bt:String', 'bt:Override*'],
]);

/** Elements whose content depends on their type; a type that is not in the table is unknown. */
const typed = new Set(['ov:ExtensionPoint', 'ov:Control', 'ov:Action']);

export const checkStructure: Check = (root) =>
  root.name === 'OfficeApp' && root.attributes.get('xsi:type') === 'TaskPaneApp'
    ? checkContent(root)
    : [
        faultAt(
          root,
          'the manifest is none of a task pane',
          'Let it begin with <OfficeApp xsi:type="TaskPaneApp">.',
        ),
      ];

function checkContent(element: Element): readonly Fault[] {
  const type = element.attributes.get('xsi:type') ?? '';
  const key = typed.has(element.name) ? `${element.name} ${type}` : element.name;
  const model = contents.get(key) ?? '';
  if (typed.has(element.name) && model === '') {
    return [
      faultAt(element, `the type "${type}" is not known here`, 'Use a type of contents in structure.ts.'),
    ];
  }
  return [...checkOrder(element, model), ...element.children.flatMap(checkContent)];
}

function checkOrder(element: Element, model: string): readonly Fault[] {
  const children = [...element.children];
  for (const expected of model === '' ? [] : model.split(' ')) {
    const name = expected.replace(/[?*+]$/, '');
    const most = /[*+]$/.test(expected) ? children.length : 1;
    let count = 0;
    while (count < most && children[0]?.name === name) {
      children.shift();
      count += 1;
    }
    if (count === 0 && !/[?*]$/.test(expected)) {
      const before = children[0] ? ` before <${plain(children[0].name)}>` : ' at its end';
      return [faultAt(element, `<${plain(name)}> is missing${before}`, `Put <${plain(name)}> there.`)];
    }
  }
  const [extra] = children;
  return extra
    ? [
        faultAt(
          extra,
          `it may not stand there in <${plain(element.name)}>`,
          model === '' ? 'Take it out.' : `The order is: ${model.replaceAll('ov:', '')}.`,
        ),
      ]
    : [];
}

const plain = (name: string) => name.replace('ov:', '');
