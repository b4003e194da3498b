/** What README tells people to type has to work as it stands there. */
import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { chisoHere, temporaryFolder } from './chiso';

const folder = temporaryFolder();
afterAll(folder.remove);

const commands = commandsIn(/^```\n([\s\S]*?)^```/gm);

/** Commands between which people work, so that they cannot be typed one after the other. */
const rounds = commandsIn(/^```sh\n([\s\S]*?)^```/gm);

/** Commands of README's code blocks of a kind, without comments, in order. */
function commandsIn(blocks: RegExp): readonly (readonly string[])[] {
  return [...readFileSync('README.md', 'utf8').matchAll(blocks)]
    .flatMap(([, block = '']) => block.split('\n'))
    .filter((line) => line.startsWith('npx chiso '))
    .map((line) =>
      line
        .replace(/\s+#.*$/, '')
        .split(/\s+/)
        .slice(2),
    );
}

describe('README', () => {
  test('shows commands, each of which ends with 0 when they are typed one after the other', async () => {
    expect(commands.length).toBeGreaterThanOrEqual(6);
    for (const command of commands) {
      const args = command.map((word) => (/(\.xlsx|\/)$/.test(word) ? folder.file(word) : word));
      const { status, stdout, stderr } = await chisoHere(...args);
      expect({ command: command.join(' '), status, said: status === 0 ? '' : stdout + stderr }).toEqual({
        command: command.join(' '),
        status: 0,
        said: '',
      });
    }
  });

  test('shows commands of a round with options that they have', async () => {
    expect(rounds.length).toBeGreaterThanOrEqual(7);
    for (const [name = '', ...words] of rounds) {
      const { status, stdout } = await chisoHere(name, '--help');
      expect([name, status]).toEqual([name, 0]);
      const missing = words.filter((word) => word.startsWith('--') && !stdout.includes(`${word} `));
      expect([name, missing]).toEqual([name, []]);
    }
  });

  test('names samples that are there and answer', async () => {
    const samples = [...readFileSync('README.md', 'utf8').matchAll(/^\| `([\w-]+\.xlsx)`/gm)].map(
      ([, name]) => name!,
    );
    expect(samples).toHaveLength(6);
    mkdirSync(folder.file('samples'));
    for (const name of samples) {
      const copy = path.join(folder.file('samples'), name);
      copyFileSync(path.join('assets', 'samples', name), copy);
      const { status, stdout } = await chisoHere('score', copy, '--json');
      expect([name, status]).toEqual([name, 0]);
      expect((JSON.parse(stdout) as { units: unknown[] }).units.length).toBeGreaterThan(0);
    }
  });

  test('links to files that are there', () => {
    const links = [...readFileSync('README.md', 'utf8').matchAll(/\]\(([^)#]+)\)/g)].map(
      ([, target]) => target!,
    );
    expect(links.filter((target) => !/^https?:/.test(target) && !existsSync(target))).toEqual([]);
  });
});
