/** `npm start`: scores a sample, shows the ranking and says what to do next. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const name = 'qd-766-minh-hoa.xlsx';
const input = path.join('assets', 'samples', name);
const output = path.join('dist', 'ket-qua', name);

if (existsSync(path.join(root, input))) {
  mkdirSync(path.join(root, 'dist', 'ket-qua'), { recursive: true });
  process.stdout.write(`$ npx chiso score ${input} --out ${output}\n\n`);
  const run = spawnSync(
    process.execPath,
    [path.join(root, 'src', 'cli', 'chiso.mjs'), 'score', input, '--out', output, '--force'],
    { cwd: root, stdio: 'inherit' },
  );
  // Findings in a sample are there to be seen; only a failed run is a failure.
  process.exitCode = run.status === 0 || run.status === 1 ? 0 : (run.status ?? 2);
  if (process.exitCode === 0) sayWhatNext();
} else {
  process.stderr.write(
    `Không thấy sổ tính mẫu ${input}. Hãy chạy: npm run samples\n` +
      `The sample ${input} is not there. Run: npm run samples\n`,
  );
  process.exitCode = 2;
}

function sayWhatNext() {
  process.stdout.write(`
Kết quả: ${path.join(root, output)}
Mở tệp này bằng Excel, xem các sheet Xếp hạng, Bảng tổng hợp, Bảng điểm chi tiết, Điểm bị mất.

Việc tiếp theo:
  npx chiso gaps ${input} --unit S04 --target 80          mất điểm ở đâu, làm gì để đạt 80
  npx chiso explain ${input} --unit S04 --criterion 3.2   vì sao có số điểm này, từ ô nào
  npx chiso template --out chi-so.xlsx                    sổ tính trống để điền số liệu của bạn
  npx chiso --help                                        mọi lệnh

English: open the result file in Excel; add --lang en to any command.
`);
}
