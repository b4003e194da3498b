/** Writes the pages of reference of the custom functions: `npm run functions-docs`. */
import { writeFileSync } from 'node:fs';
import { functionHelp } from '../../../src/functions/help';
import { languages } from '../../../src/locale/texts';
import { pageFiles, referencePage } from './page';

for (const language of languages) writeFileSync(pageFiles[language], referencePage(functionHelp(), language));
