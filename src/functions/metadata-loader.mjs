/**
 * Writes the files of `metadata-files.ts` beside a bundle that registers the functions: a loader for that module,
 * which it leaves as it is. The table is read by the rules of the same build.
 */
import { fileURLToPath } from 'node:url';

const maker = fileURLToPath(new URL('./metadata-files.ts', import.meta.url));

export default async function writeMetadata(source) {
  const { metadataFiles } = await this.importModule(maker);
  for (const [name, text] of metadataFiles()) this.emitFile(name, text);
  return source;
}
