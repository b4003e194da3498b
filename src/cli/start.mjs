/** `npm start`: scores one of the samples, shows the ranking and says what to do next. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const samples = path.join(root, 'assets', 'samples');
const results = path.join(root, 'dist', 'ket-qua');

const sample = workbooks(samples).sort()[0];
if (sample === undefined) {
  process.stderr.write(
    'Chưa có sổ tính mẫu trong assets/samples. Hãy chạy: npx chiso template --out mau.xlsx\n' +
      'There is no sample in assets/samples. Run: npx chiso template --out template.xlsx --lang en\n',
  );
  process.exitCode = 2;
} else {
  mkdirSync(results, { recursive: true });
  const input = path.join('assets', 'samples', sample);
  const output = path.join('dist', 'ket-qua', sample);
  process.stdout.write(`$ npx chiso score ${input} --out ${output}\n\n`);
  const run = spawnSync(
    process.execPath,
    [path.join(root, 'src', 'cli', 'chiso.mjs'), 'score', input, '--out', output, '--force'],
    { cwd: root, stdio: 'inherit' },
  );
  // Findings in a sample are there to be seen; only a failed run is a failure.
  process.exitCode = run.status === 0 || run.status === 1 ? 0 : (run.status ?? 2);
  if (process.exitCode === 0) {
    process.stdout.write(`
Kết quả: ${path.join(root, output)}
Mở tệp này bằng Excel, xem các sheet Xếp hạng, Bảng tổng hợp, Bảng điểm chi tiết, Điểm bị mất.
Việc tiếp theo:
  npx chiso gaps ${input} --unit MÃ_ĐƠN_VỊ --rank 1     điểm bị mất của một đơn vị
  npx chiso explain ${input} --unit MÃ_ĐƠN_VỊ --criterion "*"   vì sao có số điểm này
  npx chiso template --out chi-so.xlsx     tạo sổ tính của bạn
  npx chiso --help     mọi lệnh
English: open the result file in Excel; add --lang en to any command.
`);
  }
}

function workbooks(folder) {
  try {
    return readdirSync(folder).filter((name) => name.endsWith('.xlsx') && !name.startsWith('~$'));
  } catch (error) {
    if (error.code === 'ENOENT') return [];
    throw error;
  }
}
