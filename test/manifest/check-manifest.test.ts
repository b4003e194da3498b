import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { checkManifest } from './check-manifest';
import type { Surroundings } from './fault';
import { project } from './project';

const ours = readFileSync('manifest.xml', 'utf8');

/** The manifest with one text of it replaced; the text has to be there. */
function broken(text: string | RegExp, by: string): string {
  const result = ours.replace(text, by);
  if (result === ours) throw new Error(`${String(text)} is not in the manifest`);
  return result;
}

const ways: readonly [name: string, xml: string, at: string, problem: string][] = [
  ['an element is not closed', broken('</Hosts>', ''), 'manifest.xml', 'not well-formed'],
  [
    'two elements stand the wrong way round',
    broken(/(<Version>.*<\/Version>)\s*(<ProviderName>.*<\/ProviderName>)/, '$2$1'),
    '<OfficeApp',
    '<Version> is missing before <ProviderName>',
  ],
  ['an element is missing', broken(/<IconUrl .*\/>/, ''), '<OfficeApp', '<IconUrl> is missing'],
  [
    'an unknown element is there',
    broken('</Supertip>', '<Hint /></Supertip>'),
    '<Hint>',
    'may not stand there in <Supertip>',
  ],
  [
    'an action has an unknown type',
    broken('"ExecuteFunction"', '"RunMacro"'),
    '<Action',
    '"RunMacro" is not known',
  ],
  ['the id is no GUID', broken(/<Id>.*<\/Id>/, '<Id>chiso</Id>'), '<Id>', 'no GUID'],
  [
    'the version has three numbers',
    broken(/<Version>.*<\/Version>/, '<Version>1.0.0</Version>'),
    '<Version>',
    'no version',
  ],
  [
    'the version is below 1.0',
    broken(/<Version>.*<\/Version>/, '<Version>0.1.0.0</Version>'),
    '<Version>',
    'no version',
  ],
  [
    'the default language is another one',
    broken('<DefaultLocale>vi-VN', '<DefaultLocale>en-US'),
    '<DefaultLocale>',
    'not vi-VN',
  ],
  ['it is for Word', broken('<Host Name="Workbook"', '<Host Name="Document"'), '<Host', 'Excel alone'],
  [
    'it may only read',
    broken('ReadWriteDocument', 'ReadDocument'),
    '<Permissions>',
    'does not let ChiSo write',
  ],
  [
    'a requirement set is one of the desktop alone',
    broken('Name="ExcelApi"', 'Name="ExcelApiDesktop"'),
    '<Set Name="ExcelApiDesktop"',
    'no requirement set',
  ],
  [
    'a requirement set has a version that does not exist',
    broken('Name="ExcelApi" MinVersion="1.1"', 'Name="ExcelApi" MinVersion="2"'),
    '<Set Name="ExcelApi"',
    'no version "2"',
  ],
  [
    'a resid resolves to nothing',
    broken('<Label resid="OpenPane.Label"', '<Label resid="OpenPane.Lable"'),
    '<Label resid="OpenPane.Lable">',
    'no resource "OpenPane.Lable"',
  ],
  [
    'a resid resolves to the wrong kind',
    broken('<Description resid="OpenPane.Description"', '<Description resid="OpenPane.Label"'),
    '<Description resid="OpenPane.Label">',
    'is in <bt:ShortStrings>',
  ],
  [
    'a resource is not used',
    broken(
      '</bt:Urls>',
      '<bt:Url id="Spare.Url" DefaultValue="https://localhost:3000/help.html" /></bt:Urls>',
    ),
    '<bt:Url id="Spare.Url">',
    'nothing refers to it',
  ],
  [
    'two controls have one id',
    broken('id="ChiSo.LostPoints"', 'id="ChiSo.ScoreAndRank"'),
    '<Control id="ChiSo.ScoreAndRank"',
    'is there twice',
  ],
  [
    'an id of a resource is too long',
    broken(/"GetStarted\.Description"/g, `"${'GetStarted'.repeat(4)}"`),
    '<bt:String',
    'longer than 32 characters',
  ],
  [
    'a label is too long',
    broken('DefaultValue="Mở ChiSo"', `DefaultValue="${'Mở ChiSo '.repeat(20)}"`),
    '<bt:String id="OpenPane.Label">',
    'Mở ChiSo " has 180 characters',
  ],
  [
    'a translation of a supertip is too long',
    broken('Value="Opens the ChiSo pane', `Value="${'Opens the ChiSo pane '.repeat(12)}`),
    '<bt:String id="OpenPane.Description">',
    'characters',
  ],
  [
    'a text is empty',
    broken('DefaultValue="Mở ChiSo"', 'DefaultValue=""'),
    '<bt:String id="OpenPane.Label">',
    'is empty',
  ],
  [
    'a text is not translated',
    broken('<bt:Override Locale="en-US" Value="Lost points" />', ''),
    '<bt:String id="LostPoints.Label">',
    'no text for en-US',
  ],
  [
    'an address is not https',
    broken('"https://localhost:3000/help.html"', '"http://localhost:3000/help.html"'),
    '<SupportUrl>',
    'does not begin with https://',
  ],
  [
    'an address is on another server',
    broken('"https://localhost:3000/help.html"', '"https://example.com/help.html"'),
    '<SupportUrl>',
    'is on another server',
  ],
  [
    'an icon is not there',
    broken('lost-20.png', 'lost-21.png'),
    '<bt:Image id="Icon.Lost.20">',
    'neither built',
  ],
  [
    'an icon has another size',
    broken('/lost-20.png', '/lost-24.png'),
    '<bt:Image resid="Icon.Lost.20"',
    'is 24 × 24 pixels, not 20 × 20',
  ],
  [
    'an icon that Office needs is missing',
    broken('<bt:Image size="32" resid="Icon.Pane.32" />', ''),
    '<Icon>',
    'size 32 is missing',
  ],
  [
    'the functions run on a page of their own',
    broken(
      /<Page>\s*<SourceLocation resid="Taskpane.Url"/,
      '<Page><SourceLocation resid="Functions.Script.Url"',
    ),
    '<SourceLocation resid="Functions.Script.Url">',
    'not the page of the shared runtime',
  ],
  [
    'the runtime ends with the pane',
    broken('lifetime="long"', 'lifetime="short"'),
    '<Runtime',
    'ends with the pane',
  ],
  [
    'a button runs a command that has no code',
    broken('<FunctionName>lostPoints', '<FunctionName>lostPionts'),
    '<FunctionName>',
    'no code is associated with "lostPionts"',
  ],
  [
    'a command has no button',
    broken('<FunctionName>lostPoints', '<FunctionName>checkWorkbook'),
    'src/commands',
    'no button runs the command "lostPoints"',
  ],
  [
    'the functions are called otherwise',
    broken('DefaultValue="CHISO"', 'DefaultValue="CS"'),
    '<bt:String id="Functions.Namespace">',
    'is not CHISO',
  ],
];

/** Functions that Excel would refuse. */
const badFunctions = [
  { id: 'score', name: 'SCORE', description: 'x', problem: 'its id is none' },
  { id: 'ABC', name: 'ABC1', description: 'x', problem: '"ABC1" can be no name' },
  { id: 'SCORE', name: 'SCORE', description: '', problem: 'it says nothing of itself' },
];

describe('the check of the manifest', () => {
  test('finds nothing wrong with ours', () => {
    expect(checkManifest(ours, project)).toEqual([]);
  });

  test.each(ways)('says what is wrong when %s', (_, xml, at, problem) => {
    const faults = checkManifest(xml, project);
    expect(faults.map((fault) => `${fault.at}: ${fault.problem}`)).toContainEqual(
      expect.stringMatching(new RegExp(`^${escaped(at)}.*: .*${escaped(problem)}`)),
    );
    expect(faults.every(({ cure }) => cure.endsWith('.'))).toBe(true);
  });

  test('has a message of its own for each of them', () => {
    const messages = ways.map(([, xml]) => JSON.stringify(checkManifest(xml, project)[0]));
    expect(new Set(messages).size).toBe(ways.length);
  });

  test('names the line', () => {
    const line = ours.split('\n').findIndex((text) => text.includes('<Id>')) + 1;
    const [fault] = checkManifest(broken(/<Id>.*<\/Id>/, '<Id>chiso</Id>'), project);
    expect(fault?.at).toBe(`<Id>, line ${String(line)}`);
  });

  test.each(badFunctions)('says of a function that $problem', ({ problem, ...entry }) => {
    const functions = new Map([['functions.json', { functions: [entry] }]]);
    const faults = checkManifest(ours, { ...project, functions } satisfies Surroundings);
    expect(faults.map((fault) => fault.problem)).toContain(problem);
  });

  test('compares the functions of both languages', () => {
    const entry = { id: 'SCORE', name: 'SCORE', description: 'x' };
    const functions = new Map([
      ['functions.json', { functions: [entry] }],
      ['functions-en.json', { functions: [entry, { ...entry, id: 'OTHER' }] }],
    ]);
    const faults = checkManifest(ours, { ...project, functions });
    expect(faults).toContainEqual(expect.objectContaining({ at: 'functions-en.json' }));
  });
});

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
