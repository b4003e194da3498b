/** The pages of reference of the checks: Markdown from the registry, the texts and the list of practices. */
import type { Language } from '../../../src/locale/texts';
import { textsFor } from '../../../src/locale/texts';
import { type Check, checkFamilies } from '../../../src/review/check';
import { allChecks } from '../../../src/review/checks/registry';
import { practices } from './practices';

/** Where each page lies. */
export const pageFiles: Readonly<Record<Language, string>> = { vi: 'docs/ra-soat.md', en: 'docs/checks.md' };

const words = {
  vi: {
    title: 'Các phép rà soát phiếu tự chấm',
    other: '[English](checks.md)',
    intro: [
      'Mỗi phiếu gửi lại được đối chiếu với mẫu đã phát hành, với chính các số trong phiếu, với kỳ trước, với số liệu của hệ thống và với phiếu của các đơn vị khác. Mỗi điểm cần xem lại nêu ô, giá trị thấy, giá trị lẽ ra phải có và cách xử lý; phép rà soát nào chưa đủ căn cứ thì ghi *Chưa xét được* kèm lý do, không tính là đạt.',
      'Chặn và Sai thì phiếu phải trả lại bổ sung; Nghi vấn và Lưu ý thì không. Mức độ ghi ở đây là mức thường gặp: có chỗ phép rà soát nêu nặng hơn hoặc nhẹ hơn. Người rà soát có thể chấp nhận một điểm kèm lý do; chỉ số có thể thêm quy tắc riêng ở sheet *Quy tắc rà soát*.',
      'Hạn nộp và những ngày văn bản được tính lấy từ sheet *Thiết lập* (*Hạn nộp*, *Văn bản từ ngày*, *Văn bản đến ngày*).',
    ],
    practices: 'Sai sót và gian lận thường gặp',
    practice: ['STT', 'Việc', 'Phép rà soát'],
    family: ['Phép rà soát', 'Mức độ', 'Cách xử lý', 'Mã'],
  },
  en: {
    title: 'The checks of returned forms',
    other: '[Tiếng Việt](ra-soat.md)',
    intro: [
      'Each returned form is held against the form as it was issued, its own figures against each other, against the period before, against what a system counted, and against the forms of other units. Each point names its cell, what was found, what was expected and the cure; a check without enough to go on says that it was *not evaluated* and why, and never counts as passed.',
      'Blockers and errors send a form back; doubts and notes do not. The severity given here is the usual one: in places a check is graver or milder. A reviewer may accept a point with a reason; an index may add rules of its own on the sheet *Checks*.',
      'The deadline and the days between which documents count come from the sheet *Settings* (*Submission deadline*, *Documents from*, *Documents to*).',
    ],
    practices: 'Common mistakes and cheats',
    practice: ['No.', 'What', 'Checks'],
    family: ['Check', 'Severity', 'Cure', 'Id'],
  },
} as const;

/** The page of a language: what checks are for, then all of them by family. */
export function referencePage(language: Language): string {
  const { title, other, intro, practices: heading, practice, family } = words[language];
  const texts = textsFor(language);
  const nameOf = (id: string) => cell(texts.text(`review.check.${id}`));
  const meant = practices.map(({ number, words: said, checks, elsewhere }) => {
    const told = [...checks.map(nameOf), ...(elsewhere ? [cell(elsewhere[language])] : [])];
    return [String(number), cell(said[language]), told.join('; ')];
  });
  const families = checkFamilies.map((id) => {
    const checks = allChecks.filter((check) => check.family === id);
    const rows = checks.map((check: Check<never>) => [
      nameOf(check.id),
      texts.text(`severity.${check.severity}`),
      cell(texts.text(`finding.${check.id}.cure`)),
      `\`${check.id}\``,
    ]);
    return `## ${texts.text(`review.family.${id}`)}\n\n${table(family, rows)}`;
  });
  const parts = [`# ${title}`, other, ...intro, `## ${heading}`, table(practice, meant), ...families];
  return `${parts.join('\n\n')}\n`;
}

function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  return [headings, headings.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

/** Neither ends a cell of a table nor becomes markup; dots stand for what only a finding knows. */
function cell(text: string): string {
  return text
    .replace(/[\\|<*_[\]`]/g, '\\$&')
    .replaceAll('{nearestExpected}', '')
    .replace(/\{\w+\}\.?/g, '…');
}
