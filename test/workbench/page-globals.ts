/** What every browser has and jsdom has not; run before each test file. */
import { TextDecoder, TextEncoder } from 'node:util';

if ('document' in globalThis) Object.assign(globalThis, { TextDecoder, TextEncoder });
