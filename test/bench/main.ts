/** `npm run bench`: prints figures and ratios of one run. Never a test: nothing here can fail. */
import { benchRules } from './rules';
import { benchScore, benchWhatIf } from './score';

benchScore();
benchWhatIf();
benchRules();
