/**
 * `npm start`: scores a sample and shows its ranking, builds the offline page and opens it where somebody can see
 * it, says what to do next.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const name = 'qd-766-minh-hoa.xlsx';
const input = path.join('assets', 'samples', name);
const output = path.join('dist', 'ket-qua', name);
const page = path.join('dist', 'ChiSo-ngoai-tuyen.html');

if (existsSync(path.join(root, input))) {
  mkdirSync(path.join(root, 'dist', 'ket-qua'), { recursive: true });
  process.stdout.write(`$ npx chiso score ${input} --out ${output}\n\n`);
  const status = runNode(path.join('src', 'cli', 'chiso.mjs'), 'score', input, '--out', output, '--force');
  // Findings in a sample are there to be seen; only a failed run is a failure.
  process.exitCode = status === 0 || status === 1 ? 0 : (status ?? 2);
  if (process.exitCode === 0) {
    process.stdout.write('\nĐang dựng trang ngoại tuyến (lần đầu mất khoảng một phút)…\n');
    process.exitCode = runNode(path.join('.ci', 'ensure-installed.mjs'), 'offline') ?? 2;
  }
  if (process.exitCode === 0) sayWhatNext(openPage());
} else {
  process.stderr.write(
    `Không thấy sổ tính mẫu ${input}. Hãy chạy: npm run samples\n` +
      `The sample ${input} is not there. Run: npm run samples\n`,
  );
  process.exitCode = 2;
}

function runNode(...args) {
  return spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status;
}

/** Hands the page to the system's own browser and waits for nothing. Tells whether there is a screen to show it on. */
function openPage() {
  if (process.env.CI || !process.stdout.isTTY) return false;
  const openers = { win32: ['explorer.exe'], darwin: ['open'] };
  const hasScreen = Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
  const opener = openers[process.platform] ?? (hasScreen ? ['xdg-open'] : null);
  if (!opener) return false;
  const [program, ...args] = [...opener, path.join(root, page)];
  const child = spawn(program, args, { detached: true, stdio: 'ignore' });
  // Where nothing can open it, the path has been printed.
  child.on('error', () => undefined);
  child.unref();
  return true;
}

function sayWhatNext(isOpened) {
  process.stdout.write(`
Kết quả: ${path.join(root, output)}
Mở tệp này bằng Excel, xem các sheet Xếp hạng, Bảng tổng hợp, Bảng điểm chi tiết, Điểm bị mất.

Trang ngoại tuyến: ${path.join(root, page)}
${isOpened ? 'Trang đang mở trong trình duyệt' : 'Mở tệp này bằng Edge hoặc Chrome'}: chọn sổ tính, bấm Chấm điểm và xếp hạng, lưu bản sao. Không cần mạng.

Việc tiếp theo:
  npx chiso gaps ${input} --unit S04 --target 80          mất điểm ở đâu, làm gì để đạt 80
  npx chiso explain ${input} --unit S04 --criterion 3.2   vì sao có số điểm này, từ ô nào
  npx chiso template --out chi-so.xlsx                    sổ tính trống để điền số liệu của bạn
  npx chiso --help                                        mọi lệnh

English: open the result file in Excel, or the offline page in Edge or Chrome (gear icon: English); add --lang en to
any command.
`);
}
