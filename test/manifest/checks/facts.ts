/** Facts that Office reads from single elements: id, version, locale, hosts, requirement sets. */
import { named } from '../element';
import { faultAt, type Check, type Fault } from '../fault';

/** Sets that the manifest may ask for, with their newest version 1.x. Sets of one platform alone may not be in it. */
const requirementSets = new Map([
  ['ExcelApi', 20],
  ['SharedRuntime', 2],
]);

export const checkFacts: Check = (root) => [
  ...named(root, 'Id')
    .filter(({ text }) => !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text))
    .map((id) => faultAt(id, `"${id.text}" is no GUID`, 'Give the id that the add-in always had.')),
  ...named(root, 'Version')
    .filter(({ text }) => !/^[1-9]\d{0,4}(\.\d{1,5}){3}$/.test(text))
    .map((version) =>
      faultAt(
        version,
        `"${version.text}" is no version`,
        'Write four numbers from 1.0.0.0, raised with every change.',
      ),
    ),
  ...named(root, 'DefaultLocale')
    .filter(({ text }) => text !== 'vi-VN')
    .map((locale) => faultAt(locale, `"${locale.text}" is not vi-VN`, 'Vietnamese is the default language.')),
  ...named(root, 'Host', 'ov:Host')
    .filter(({ attributes }) => (attributes.get('Name') ?? attributes.get('xsi:type')) !== 'Workbook')
    .map((host) => faultAt(host, 'ChiSo lives in Excel alone', 'Let it be Workbook.')),
  ...named(root, 'Permissions')
    .filter(({ text }) => text !== 'ReadWriteDocument')
    .map((permissions) =>
      faultAt(permissions, `"${permissions.text}" does not let ChiSo write`, 'Write ReadWriteDocument.'),
    ),
  ...checkRequirementSets(root),
];

const checkRequirementSets = (root: Parameters<Check>[0]): readonly Fault[] =>
  named(root, 'Set', 'bt:Set').flatMap((set) => {
    const name = set.attributes.get('Name') ?? '';
    const version = set.attributes.get('MinVersion') ?? '';
    const newest = requirementSets.get(name);
    if (newest === undefined) {
      const known = [...requirementSets.keys()].join(', ');
      return [faultAt(set, `no requirement set "${name}" may stand in a manifest`, `Name one of: ${known}.`)];
    }
    const minor = Number(/^1\.([1-9]\d*)$/.exec(version)?.[1] ?? Infinity);
    return minor <= newest
      ? []
      : [
          faultAt(
            set,
            `${name} has no version "${version}"`,
            `Give MinVersion from 1.1 to 1.${String(newest)}.`,
          ),
        ];
  });
