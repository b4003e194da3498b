/** What the manifest of this project speaks of. */
import { existsSync, readFileSync } from 'node:fs';
import { commands } from '../../src/commands/commands';
import { metadataFiles } from '../../src/functions/metadata-files';
import type { FunctionList, Surroundings } from './fault';

const functions = new Map(metadataFiles().map(([name, text]) => [name, JSON.parse(text) as FunctionList]));

/** Paths are below the working folder, the root of the project. */
export const project: Surroundings = {
  file: (path) => (existsSync(path) ? readFileSync(path) : null),
  served: ['taskpane.html', 'taskpane.js', 'help.html', ...functions.keys()],
  actions: Object.keys(commands),
  functions,
};
