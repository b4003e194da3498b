/** Circular 01/2018/TT-VPCP: nine indicators of one-stop handling, each 0, 1 or 2 points. */
import type { PublishedCriterion, PublishedSet } from '../core/criteria/published-set';

/** The mean of 2, 1 and 0 points over dossiers is a survey of dossiers with weights 100 %, 50 %, 0 %. */
const perDossier = 'DIEUTRA(n2; 100%; n1; 50%; n0; 0%)';

export const oneStop2018: PublishedSet = {
  id: 'tt-01-2018',
  name: {
    vi: 'Đánh giá việc giải quyết thủ tục hành chính (Thông tư 01/2018/TT-VPCP)',
    en: 'Evaluation of the handling of administrative procedures (Circular 01/2018/TT-VPCP)',
  },
  decision: 'Thông tư 01/2018/TT-VPCP; Nghị định 61/2018/NĐ-CP',
  version: '01/2018/TT-VPCP',
  source: 'thukyluat.vn (46869); HuanVu201/DichVuCong_KhoaLuan_PASETO',
  certainty: 'high',
  caveat:
    'Xếp loại tính cả mốc dưới: đúng 15 điểm là Xuất sắc. Chỉ số chấm theo hồ sơ lấy bình quân các hồ sơ, 2 chữ số thập phân.',
  criteria: [
    {
      code: '*',
      name: 'Đánh giá việc giải quyết TTHC',
      nameEn: 'Evaluation of the handling of procedures',
      max: 18,
      certainty: 'high',
    },
    dossiers(
      '1',
      'Tổng thời gian giải quyết TTHC so với quy định',
      'Total time against the limit',
      'Ngắn hơn: 2; bằng: 1; dài hơn: 0.',
    ),
    dossiers(
      '2',
      'Thời gian thực hiện của từng cơ quan, đơn vị tham gia giải quyết',
      'Time of each agency against the limit',
      'Ngắn hơn: 2; bằng: 1; dài hơn: 0.',
    ),
    dossiers(
      '3',
      'Số lần phải liên hệ với nơi tiếp nhận để hoàn thiện hồ sơ',
      'Number of contacts to complete the dossier',
      'Không phải liên hệ: 2; một lần: 1; hơn một lần: 0 (trừ lỗi của người nộp).',
    ),
    dossiers(
      '4',
      'Số lượng cơ quan phải liên hệ để hoàn thiện hồ sơ',
      'Agencies contacted to complete the dossier',
      'Không: 2; chỉ Bộ phận Một cửa: 1; hơn một cơ quan: 0.',
    ),
    unit(
      '5',
      'Tổ chức tiếp nhận, giải quyết, trả kết quả tại Bộ phận Một cửa',
      'Handling at the one-stop office',
      {
        rule: 'IF(tai_cho/b >= nguong; 2; IF(a >= b; 1; 0))',
        method:
          'Giải quyết tại chỗ từ 20% TTHC (bộ, tỉnh), 50% (huyện), 100% (xã): 2; tiếp nhận 100% TTHC tại Một cửa: 1; dưới 100%: 0. a = số TTHC tiếp nhận tại Một cửa, b = tổng số TTHC, tai_cho = số TTHC giải quyết tại chỗ, nguong = mốc của cấp đó.',
        measures: [
          { name: 'tai_cho', vi: 'TTHC giải quyết tại chỗ', en: 'Procedures handled on the spot' },
          { name: 'nguong', vi: 'Mốc của cấp', en: 'Threshold of the level' },
        ],
      },
    ),
    unit('6', 'Công khai TTHC', 'Publicity of procedures', {
      rule: 'CHON(x; "hai hình thức"; 2; "một hình thức"; 1; "chưa đạt"; 0)',
      method:
        'Niêm yết và điện tử (hai hình thức): 2; một hình thức: 1; không chính xác, đầy đủ, kịp thời (chưa đạt): 0.',
    }),
    dossiers(
      '7',
      'Thái độ của cán bộ, công chức',
      'Attitude of officials',
      'Trước hạn, không bị phản ánh: 2; đúng hạn, không bị phản ánh: 1; phản ánh đúng: 0.',
    ),
    unit('8', 'Tiếp thu, giải trình phản ánh, kiến nghị', 'Handling of feedback', {
      rule: 'IF(keo_dai > 0; 0; MUC(r; ">=100%"; 2; ">=90%"; 1; 0))',
      ifNoEvent: 'full',
      ifZeroDenominator: 'full',
      method:
        'Không có, hoặc 100% đúng hạn và không kéo dài: 2; từ 90% đúng hạn: 1; dưới 90% hoặc kéo dài: 0. a = đúng hạn, b = tổng số, keo_dai = số vụ kéo dài.',
      measures: [{ name: 'keo_dai', vi: 'Vụ kéo dài', en: 'Cases drawn out' }],
    }),
    unit('9', 'Tiến độ và chất lượng cung cấp DVC trực tuyến', 'Online services', {
      rule: 'IF(tre > 0; 0; IF(AND(muc34/tthc >= 20%; r >= 30%); 2; IF(AND(muc34 > 0; r >= 15%); 1; 0)))',
      method:
        'Mức 3-4 từ 20% TTHC, hồ sơ trực tuyến từ 30%, không trễ: 2; có mức 3-4, từ 15% đến dưới 30%, không trễ: 1; còn lại: 0. muc34, tthc = số TTHC mức 3-4 và tổng số TTHC; a, b = hồ sơ trực tuyến và tổng số hồ sơ; tre = số hồ sơ trễ.',
      measures: [
        { name: 'muc34', vi: 'TTHC mức 3-4', en: 'Procedures of level 3-4' },
        { name: 'tthc', vi: 'Tổng số TTHC', en: 'All procedures' },
        { name: 'tre', vi: 'Hồ sơ trễ', en: 'Late dossiers' },
      ],
      note: 'Từ 30% hồ sơ trực tuyến mà chưa đủ 20% TTHC: văn bản không nói, công thức cho 1 điểm.',
    }),
  ],
  grades: [
    { by: 'score', from: 15, name: 'Xuất sắc' },
    { by: 'score', from: 12, name: 'Tốt' },
    { by: 'score', from: 9, name: 'Khá' },
    { by: 'score', from: 6, name: 'Trung bình' },
    { by: 'score', from: 0, name: 'Yếu' },
  ],
  settings: { rankBy: 'score' },
};

function dossiers(code: string, name: string, nameEn: string, tiers: string): PublishedCriterion {
  return unit(code, name, nameEn, {
    rule: perDossier,
    decimals: 2,
    method: `${tiers} Bình quân trên các hồ sơ: n2, n1, n0 = số hồ sơ được 2, 1, 0 điểm.`,
    measures: ['2', '1', '0'].map((points) => ({
      name: `n${points}`,
      vi: `Hồ sơ được ${points} điểm`,
      en: `Dossiers of ${points} points`,
    })),
  });
}

function unit(
  code: string,
  name: string,
  nameEn: string,
  extra: Partial<PublishedCriterion>,
): PublishedCriterion {
  return { code, name, nameEn, max: 2, source: 'data', unitOfMeasure: 'điểm', certainty: 'high', ...extra };
}
