/**
 * Puts the page and its worker into one HTML file that can be opened from disk. A browser loads neither modules nor
 * workers from files there, so that the page is a classic inline script and the worker lies in it as text. The
 * policy allows that very script, workers made of text, and no connection whatever.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const scripts = { page: 'page.js', engine: 'engine.js' };

export class OnePagePlugin {
  /** `template` has the slots {policy}, {licences}, {engine} and {page}; both scripts are entries of the build. */
  constructor({ template, file }) {
    this.template = template;
    this.file = file;
  }

  apply(compiler) {
    const { sources, Compilation } = compiler.webpack;
    compiler.hooks.thisCompilation.tap('OnePagePlugin', (compilation) => {
      compilation.fileDependencies.add(this.template);
      compilation.hooks.processAssets.tap(
        // After everything that changes scripts, so that what is hashed is what is shown.
        { name: 'OnePagePlugin', stage: Compilation.PROCESS_ASSETS_STAGE_REPORT },
        (assets) => {
          // After an error there are no scripts, and the error is told already.
          if (compilation.errors.length > 0) return;
          const textOf = (name) => assets[name].source().toString();
          // The build sets licences of what is inside apart; they belong into the file.
          const licences = Object.keys(assets).filter((name) => name.endsWith('.LICENSE.txt'));
          const html = this.fill({
            page: inlineScript(textOf(scripts.page)),
            engine: inlineScript(textOf(scripts.engine)),
            licences: licences.map(textOf).join('\n').replaceAll('--', '- -'),
          });
          for (const name of [...Object.values(scripts), ...licences]) compilation.deleteAsset(name);
          // Said to be minimised, so that nothing else takes the script apart from its hash.
          compilation.emitAsset(this.file, new sources.RawSource(html), { minimized: true });
        },
      );
    });
  }

  fill(parts) {
    const slots = { ...parts, policy: policyFor(parts.page) };
    const template = readFileSync(this.template, 'utf8');
    return template.replace(/\{(page|engine|policy|licences)\}/g, (_, slot) => slots[slot]);
  }
}

/** No text of the program may end the element that it stands in, or open a comment there. */
function inlineScript(source) {
  return source.replace(/<\/(script)/gi, '<\\/$1').replaceAll('<!--', '<\\!--');
}

function policyFor(script) {
  const hash = createHash('sha256').update(script, 'utf8').digest('base64');
  return [
    "default-src 'none'",
    `script-src 'sha256-${hash}'`,
    'worker-src blob:',
    // Styles are made while the page runs.
    "style-src 'unsafe-inline'",
    'img-src data:',
    'font-src data:',
    "connect-src 'none'",
    "form-action 'none'",
    "base-uri 'none'",
  ].join('; ');
}
