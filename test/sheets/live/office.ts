/** Recalculates whole workbooks with LibreOffice, many in one run. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** True when `soffice` can be started. */
export const hasOffice = spawnSync('soffice', ['--version']).status === 0;

/** Every formula worked out anew when a file is opened. */
const always = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/** The workbooks as LibreOffice saves them after working out every formula. */
export function recalculated(files: readonly Uint8Array[]): readonly Uint8Array[] {
  const place = mkdtempSync(join(tmpdir(), 'chiso-live-'));
  try {
    mkdirSync(join(place, 'profile', 'user'), { recursive: true });
    writeFileSync(join(place, 'profile', 'user', 'registrymodifications.xcu'), always);
    const names = files.map((bytes, i) => {
      const name = join(place, `${String(i)}.xlsx`);
      writeFileSync(name, bytes);
      return name;
    });
    const target = ['--convert-to', 'xlsx:Calc MS Excel 2007 XML', '--outdir', join(place, 'out')];
    const profile = `-env:UserInstallation=file://${join(place, 'profile')}`;
    execFileSync('soffice', [profile, '--headless', '--norestore', ...target, ...names], { stdio: 'ignore' });
    return files.map((_, i) => new Uint8Array(readFileSync(join(place, 'out', `${String(i)}.xlsx`))));
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}
