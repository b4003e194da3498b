/** Writes the pages of reference of the checks: `npm run checks-docs`. */
import { writeFileSync } from 'node:fs';
import { languages } from '../../../src/locale/texts';
import { pageFiles, referencePage } from './page';

for (const language of languages) writeFileSync(pageFiles[language], referencePage(language));
