import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { functionHelp, namespace } from '../../src/functions/help';
import { functionTable } from '../../src/functions/table';
import { languages } from '../../src/locale/texts';
import { formulaOf, typedArgument } from '../../src/pane/typed-argument';
import { call } from './call';

const help = functionHelp();

describe('the help of functions', () => {
  test('names them as formulas do, under the namespace of the manifest', () => {
    expect(help.map(({ name }) => name)).toEqual(functionTable.map(({ name }) => `CHISO.${name}`));
    const manifest = readFileSync('manifest.xml', 'utf8');
    expect(manifest).toContain(`<bt:String id="Functions.Namespace" DefaultValue="${namespace}">`);
  });

  test('has a heading for each group', () => {
    for (const { group } of help) for (const language of languages) expect(group[language]).not.toMatch(/\./);
  });

  test('gives examples that are typed into fields as the formulas that it shows', () => {
    const examples = help.flatMap(({ name, parameters, examples }) =>
      examples.filter(({ cells }) => cells.length === 0).map((example) => ({ name, parameters, example })),
    );
    expect(examples.length).toBeGreaterThan(15);
    for (const { name, parameters, example } of examples) {
      for (const language of languages) {
        const args = example.typed.map((typed, i) =>
          typedArgument(typed[language], parameters[i]?.isText ?? false, language),
        );
        expect(formulaOf(name, args, language)).toBe(example.formula[language]);
      }
    }
  });

  test('shows the words that an example chooses by in each language; both are understood alike', () => {
    const chosen = functionTable.flatMap((entry, at) =>
      entry.examples.flatMap(({ arguments: args }, i) =>
        args.flatMap((argument, parameter) => {
          const { words } = entry.parameters[parameter] ?? {};
          const word = words?.find(({ names }) => names.vi === argument);
          if (words && typeof argument === 'string')
            expect([entry.id, argument, word]).not.toContain(undefined);
          return word ? [{ entry, args, parameter, word, shown: help[at]!.examples[i]!.formula }] : [];
        }),
      ),
    );
    expect(chosen.length).toBeGreaterThan(6);
    for (const { entry, args, parameter, word, shown } of chosen) {
      for (const language of languages) expect(shown[language]).toContain(`"${word.names[language]}"`);
      expect(call(entry.id, args.with(parameter, word.names.en))).toEqual(call(entry.id, args));
    }
  });

  test('says which cells hold what an example does not type: ranges, blank cells', () => {
    const league = help.find(({ name }) => name === 'CHISO.LEAGUE')!.examples[0]!;
    expect(league.formula.vi).toBe('=CHISO.LEAGUE(B2:B4; C2:C4)');
    expect(league.cells.map(({ range, shown }) => [range, shown.vi])).toEqual([
      ['B2:B4', [['Xã A'], ['Xã B'], ['Xã C']]],
      ['C2:C4', [['70'], [''], ['85']]],
    ]);
    expect(league.answer.en[0]).toEqual(['1', 'Xã C', '85']);
  });
});
