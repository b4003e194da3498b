/**
 * `npm start`: scores a sample and shows its ranking, then opens Excel with the add-in where Excel is, else the offline
 * page where somebody can see it, and says what to do next.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { hasExcel, whereToShow } from './start-choice.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const name = 'qd-766-minh-hoa.xlsx';
const input = path.join('assets', 'samples', name);
const output = path.join('dist', 'ket-qua', name);
const page = path.join('dist', 'ChiSo-ngoai-tuyen.html');
const { platform, env } = process;
const devServer = 'npx --no-install webpack serve --mode development --config-name taskpane';

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
  if (process.exitCode === 0) sayWhatNext(show());
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

/** Shows ChiSo in the best place that there is, and tells which. */
function show() {
  const where = whereToShow({
    platform,
    isAttended: !env.CI && Boolean(process.stdout.isTTY),
    hasScreen: Boolean(env.DISPLAY || env.WAYLAND_DISPLAY),
    hasExcel: hasExcel(platform, {
      exists: existsSync,
      succeeds: (program, ...args) => spawnSync(program, args, { stdio: 'ignore' }).status === 0,
    }),
  });
  if (where === 'excel' && openExcel()) return 'excel';
  if (where !== 'nowhere') openPage();
  return where === 'nowhere' ? 'nowhere' : 'browser';
}

/** Registers the add-in with Excel, serves it from this machine and opens a copy of the sample. */
function openExcel() {
  process.stdout.write('\nĐang mở Excel với ChiSo (lần đầu hỏi có tin chứng thư của máy này không)…\n');
  const debugging = path.join('node_modules', 'office-addin-debugging', 'cli.js');
  const how = 'start manifest.xml desktop --app excel --no-debug --dev-server-port 3000'.split(' ');
  return runNode(debugging, ...how, '--document', input, '--dev-server', devServer) === 0;
}

/** Hands the page to the system's own browser and waits for nothing. */
function openPage() {
  const program = { win32: 'explorer.exe', darwin: 'open' }[platform] ?? 'xdg-open';
  const child = spawn(program, [path.join(root, page)], { detached: true, stdio: 'ignore' });
  // Where nothing can open it, the path has been printed.
  child.on('error', () => undefined);
  child.unref();
}

function sayWhatNext(where) {
  const inExcel = `
ChiSo đang mở trong Excel: tab Trang đầu, nhóm ChiSo, bấm Mở ChiSo. Khi xong: npm stop
ChiSo is open in Excel: Home tab, group ChiSo, Open ChiSo. When done: npm stop
`;
  process.stdout.write(`${where === 'excel' ? inExcel : ''}
Kết quả: ${path.join(root, output)}
Mở tệp này bằng Excel, xem các sheet Xếp hạng, Bảng tổng hợp, Bảng điểm chi tiết, Điểm bị mất.

Trang ngoại tuyến: ${path.join(root, page)}
${where === 'browser' ? 'Trang đang mở trong trình duyệt' : 'Mở tệp này bằng Edge hoặc Chrome'}: chọn sổ tính, bấm Chấm điểm và xếp hạng, lưu bản sao. Không cần mạng.

Việc tiếp theo:
  npx chiso gaps ${input} --unit S04 --target 80          mất điểm ở đâu, làm gì để đạt 80
  npx chiso explain ${input} --unit S04 --criterion 3.2   vì sao có số điểm này, từ ô nào
  npx chiso template --out chi-so.xlsx                    sổ tính trống để điền số liệu của bạn
  npx chiso --help                                        mọi lệnh

English: open the result file in Excel, or the offline page in Edge or Chrome (gear icon: English); add --lang en to
any command.
`);
}
