/** What findings say, and how to cure what they found. */
export const viFindings = {
  'finding.nearestExpected': ' (gần nhất: {expected})',
  'finding.nearestName': ' (gần nhất: {nearest})',
  'finding.andMore': '{what} (tổng cộng {count} chỗ)',
  'finding.empty-workbook': 'Sổ tính không có sheet nào chứa dữ liệu.',
  'finding.empty-workbook.cure': 'Mở đúng sổ tính chỉ số, hoặc tạo mới bằng mẫu.',
  'finding.no-criteria-sheet': 'Không thấy sheet “Bộ tiêu chí”.',
  'finding.no-criteria-sheet.cure':
    'Đặt tên sheet chứa bộ tiêu chí là “Bộ tiêu chí” (hoặc “Bộ tiêu chí - <khối>”).',
  'finding.no-criteria': 'Sheet {sheet} không có dòng tiêu đề hoặc không có tiêu chí nào.',
  'finding.no-criteria.cure':
    'Ghi dòng tiêu đề có “Mã” và “Tên tiêu chí” hoặc “Điểm tối đa” trong 30 dòng đầu, rồi mỗi dòng một tiêu chí.',
  'finding.no-units-sheet': 'Không thấy sheet “Đơn vị”.',
  'finding.no-units-sheet.cure': 'Thêm sheet “Đơn vị” với các cột Mã đơn vị, Tên đơn vị, Khối.',
  'finding.no-units': 'Sheet {sheet} không có đơn vị nào.',
  'finding.no-units.cure': 'Ghi dòng tiêu đề có “Mã đơn vị” trong 30 dòng đầu, rồi mỗi dòng một đơn vị.',
  'finding.header-not-found': 'Không nhận ra dòng tiêu đề của sheet {sheet}, nên sheet này chưa được đọc.',
  'finding.header-not-found.cure': 'Ghi đủ tên cột theo mẫu (ít nhất “Mã đơn vị”) trong 30 dòng đầu.',
  'finding.duplicate-sheet':
    'Sheet {found} trùng vai trò với sheet {expected}; chỉ sheet {expected} được đọc.',
  'finding.duplicate-sheet.cure': 'Gộp hai sheet làm một, hoặc đổi tên sheet không dùng.',
  'finding.duplicate-heading': 'Tên cột “{found}” xuất hiện hai lần; cột ở ô {first} được dùng.',
  'finding.duplicate-heading.cure': 'Đổi tên hoặc xóa cột thừa.',
  'finding.hidden-sheet': 'Sheet {sheet} đang ẩn nhưng vẫn được tính.',
  'finding.hidden-sheet.cure': 'Bỏ ẩn để kiểm tra, hoặc xóa nếu không dùng.',
  'finding.hidden-rows': 'Sheet {sheet} có {count} dòng ẩn nhưng vẫn được tính.',
  'finding.hidden-rows.cure': 'Bỏ ẩn để kiểm tra; xóa các dòng không dùng.',
  'finding.hidden-columns': 'Sheet {sheet} có {count} cột ẩn nhưng vẫn được tính.',
  'finding.hidden-columns.cure': 'Bỏ ẩn để kiểm tra; xóa các cột không dùng.',
  'finding.unknown-word': '“{found}” không phải là giá trị được phép của “{column}”.',
  'finding.unknown-word.cure': 'Chọn một giá trị trong danh sách của mẫu{nearestExpected}.',
  'finding.number-unreadable': '“{found}” ở “{column}” không đọc được thành số.',
  'finding.number-unreadable.cure': 'Gõ lại thành số; ghi chú để ở ô khác.',
  'finding.number-out-of-range': '{found} ở “{column}” nằm ngoài khoảng cho phép (từ {min} đến {max}).',
  'finding.number-out-of-range.cure': 'Sửa lại số trong khoảng cho phép.',
  'finding.number-too-small': '{found} ở “{column}” nhỏ hơn {min}.',
  'finding.number-too-small.cure': 'Ghi số từ {min} trở lên.',
  'finding.number-not-whole': '{found} ở “{column}” không phải số nguyên.',
  'finding.number-not-whole.cure': 'Ghi số nguyên{nearestExpected}.',
  'finding.day-unreadable': '“{found}” ở “{column}” không đọc được thành ngày.',
  'finding.day-unreadable.cure': 'Gõ ngày theo dạng dd/mm/yyyy, ví dụ 31/12/2023.',
  'finding.formula-error': 'Ô mang lỗi công thức {found}.',
  'finding.formula-error.cure': 'Sửa công thức trong ô hoặc gõ giá trị.',
  'finding.text-number': 'Số đang lưu dưới dạng văn bản (ví dụ “{found}”); đã đọc thành {expected}.',
  'finding.text-number.cure':
    'Chọn các ô này, bấm biểu tượng cảnh báo > Chuyển thành số (Convert to Number).',
  'finding.doubtful-number-decided':
    'Cách viết “{found}” có hai nghĩa; đọc thành {expected} theo cách viết của các ô khác trong cột.',
  'finding.doubtful-number-decided.cure': 'Kiểm tra lại và gõ dưới dạng số.',
  'finding.doubtful-number': 'Không rõ “{found}” là {asThousands} hay {asDecimal}; ô này chưa được dùng.',
  'finding.doubtful-number.cure': 'Gõ lại dưới dạng số trong ô.',
  'finding.rule-error': 'Công thức sai ở vị trí {position}: {reason}.',
  'finding.rule-error.cure':
    'Sửa công thức theo hướng dẫn các hàm chấm điểm{nearestName}. Tới khi đó tiêu chí chưa được chấm; điều kiện xếp loại coi như không đạt.',
  'finding.rule-leading-equals': 'Công thức chấm bắt đầu bằng dấu “=”; đã đọc phần sau dấu này.',
  'finding.rule-leading-equals.cure': 'Xóa dấu “=” ở đầu ô.',
  'finding.rule-is-formula':
    'Ô công thức chấm là một công thức Excel nên trên màn hình hiện giá trị, không hiện quy tắc.',
  'finding.rule-is-formula.cure': "Thêm dấu nháy đơn (') trước công thức hoặc xóa dấu “=”.",
  'finding.code-as-number':
    'Mã tiêu chí đã bị Excel đổi thành số {found}; mã đúng có lẽ là {expected} (đã dùng).',
  'finding.code-as-number.cure': 'Định dạng cột mã là Văn bản (Text) rồi gõ lại {expected}.',
  'finding.code-as-date':
    'Mã tiêu chí đã bị Excel đổi thành ngày {found}; mã đúng có lẽ là {expected} (đã dùng).',
  'finding.code-as-date.cure': 'Định dạng cột mã là Văn bản (Text) rồi gõ lại {expected}.',
  'finding.numeric-codes': 'Mã tiêu chí đang lưu dưới dạng số (ví dụ {found}); mã như 1.10 sẽ bị mất số 0.',
  'finding.numeric-codes.cure': 'Định dạng cột mã là Văn bản (Text).',
  'finding.criterion-without-code': 'Dòng “{found}” không có mã tiêu chí nên không được dùng.',
  'finding.criterion-without-code.cure': 'Ghi mã ở cột Mã, hoặc chuyển dòng này ra ngoài bảng.',
  'finding.steps-unreadable': 'Không đọc được các mức điểm “{found}”.',
  'finding.steps-unreadable.cure': 'Ghi các mức cách nhau bằng dấu chấm phẩy, ví dụ 0; 0,5; 1.',
  'finding.unknown-group': 'Không có đơn vị nào thuộc khối “{found}”.',
  'finding.unknown-group.cure': 'Sửa tên khối cho khớp với sheet Đơn vị{nearestExpected}.',
  'finding.criteria-set-without-group': 'Sheet {sheet} dành cho một khối không có đơn vị nào.',
  'finding.criteria-set-without-group.cure': 'Sửa tên khối trong tên sheet hoặc trong sheet Đơn vị.',
  'finding.duplicate-unit': 'Mã đơn vị {unit} bị lặp; dòng {firstRow} được dùng, dòng này bị bỏ qua.',
  'finding.duplicate-unit.cure': 'Sửa mã hoặc xóa dòng lặp.',
  'finding.unit-without-code': 'Đơn vị “{found}” không có mã; tên được dùng thay cho mã.',
  'finding.unit-without-code.cure': 'Ghi mã đơn vị.',
  'finding.units-without-codes': 'Danh sách đơn vị không có mã ({count} đơn vị); tên được dùng thay cho mã.',
  'finding.units-without-codes.cure': 'Thêm cột Mã đơn vị để tránh nhầm khi tên viết khác nhau.',
  'finding.units-by-name': '{count} dòng được nhận theo tên đơn vị vì không có mã.',
  'finding.units-by-name.cure': 'Ghi mã đơn vị vào các dòng này.',
  'finding.unknown-parent-unit': 'Cơ quan quản lý “{found}” không có trong sheet Đơn vị.',
  'finding.unknown-parent-unit.cure': 'Sửa mã{nearestExpected} hoặc thêm đơn vị này.',
  'finding.parent-unit-cycle': 'Đơn vị {unit} nằm dưới chính nó qua cột Cơ quan quản lý.',
  'finding.parent-unit-cycle.cure': 'Sửa cột Cơ quan quản lý.',
  'finding.unknown-unit':
    'Mã đơn vị “{found}” không có trong sheet Đơn vị; số liệu của dòng này không được dùng.',
  'finding.unknown-unit.cure': 'Sửa mã{nearestExpected} hoặc thêm đơn vị vào sheet Đơn vị.',
  'finding.unknown-criterion': 'Mã tiêu chí “{found}” không có trong Bộ tiêu chí nên không được dùng.',
  'finding.unknown-criterion.cure': 'Sửa mã{nearestExpected} hoặc thêm tiêu chí.',
  'finding.row-without-unit': 'Dòng không có mã đơn vị nên không được dùng.',
  'finding.row-without-unit.cure': 'Ghi mã đơn vị, hoặc xóa dòng nếu không dùng.',
  'finding.row-without-criterion': 'Dòng không có mã tiêu chí nên không được dùng.',
  'finding.row-without-criterion.cure': 'Ghi mã tiêu chí, hoặc xóa dòng nếu không dùng.',
  'finding.duplicate-unit-row': 'Đơn vị {unit} bị lặp trong cùng kỳ; dòng {firstRow} được dùng.',
  'finding.duplicate-unit-row.cure': 'Giữ một dòng đúng, xóa dòng còn lại.',
  'finding.duplicate-column': 'Hai cột cùng ghi số liệu của tiêu chí {criterion}; cột ở ô {first} được dùng.',
  'finding.duplicate-column.cure': 'Xóa cột thừa hoặc sửa mã ở tiêu đề.',
  'finding.measures-for-parent':
    'Có số liệu cho {criterion}, nhưng tiêu chí này được tính từ các tiêu chí thành phần nên số liệu không được dùng.',
  'finding.measures-for-parent.cure': 'Ghi số liệu vào các tiêu chí thành phần.',
  'finding.points-for-parent':
    'Có điểm ghi cho {criterion}, nhưng điểm này được tính từ các tiêu chí thành phần.',
  'finding.points-for-parent.cure': 'Không cần sửa nếu đó chỉ là dòng tổng.',
  'finding.data-not-applicable':
    'Có số liệu của đơn vị thuộc khối không áp dụng tiêu chí {criterion}; số liệu này không được dùng.',
  'finding.data-not-applicable.cure': 'Kiểm tra cột Áp dụng cho khối.',
  'finding.no-figure-columns':
    'Sheet {sheet} có dòng nhưng không có cột nào đọc được, nên chưa có gì được dùng.',
  'finding.no-figure-columns.cure':
    'Ghi mã tiêu chí ở dòng tiêu đề, mỗi tiêu chí một cột. Chỉ sheet Số liệu và Thẩm định được ghi dọc, với cột Mã tiêu chí và các cột số liệu hoặc điểm theo mẫu.',
  'finding.no-data': 'Sổ tính chưa có số liệu, điểm tự chấm hay điểm thẩm định nào cho kỳ này.',
  'finding.no-data.cure': 'Nhập vào sheet Số liệu hoặc Tự chấm; kiểm tra Kỳ trong Thiết lập.',
  'finding.unit-without-data': 'Đơn vị {unit} chưa có số liệu nào.',
  'finding.unit-without-data.cure':
    'Nhập số liệu, hoặc ghi “không” ở cột Có xếp hạng nếu đơn vị không tham gia.',
  'finding.criterion-without-data': 'Tiêu chí {criterion} chưa có số liệu, cũng chưa có điểm.',
  'finding.criterion-without-data.cure':
    'Thêm cột mang mã {criterion}: ở sheet Số liệu nếu chấm bằng công thức, ở sheet Tự chấm, Thẩm định hoặc Điều tra XHH nếu nhập điểm.',
  'finding.measure-without-column':
    'Công thức chấm dùng số liệu “{found}” nhưng không có cột nào mang tên này.',
  'finding.measure-without-column.cure': 'Thêm cột hoặc sửa tên trong công thức{nearestExpected}.',
  'finding.text-where-number': 'Văn bản “{found}” nằm ở chỗ cần một số.',
  'finding.text-where-number.cure':
    'Gõ số; để trống nếu chưa có số liệu; ghi KAD hoặc KPS nếu đúng trường hợp đó.',
  'finding.dash-cell': 'Ô ghi “{found}” thay cho ô trống; được coi là chưa có số liệu.',
  'finding.dash-cell.cure': 'Để trống ô; nếu kết quả bằng không thì ghi 0.',
  'finding.boolean-where-number': 'Ô ghi {found} ở chỗ cần một số.',
  'finding.boolean-where-number.cure': 'Gõ số vào ô.',
  'finding.date-where-number': 'Ô là ngày {found}; có lẽ số {expected} đã bị Excel đổi thành ngày.',
  'finding.date-where-number.cure': 'Định dạng ô là Số (Number) rồi gõ lại.',
  'finding.percent-scale':
    'Tỷ lệ {found} lớn hơn 1 trong cột phần trăm; nếu là phần trăm thì phải là {expected}. Số được giữ nguyên.',
  'finding.percent-scale.cure': 'Sửa thành {expected} nếu đơn vị tính là phần trăm.',
  'finding.numerator-above-denominator': 'Tử số {found} lớn hơn mẫu số {expected}.',
  'finding.numerator-above-denominator.cure':
    'Kiểm tra hai số; tỷ lệ trên 100% chỉ đúng khi giải quyết cả phần tồn của kỳ trước.',
  'finding.negative-count': 'Số lượng {measure} là số âm: {found}.',
  'finding.negative-count.cure': 'Sửa lại số lượng.',
  'finding.score-above-max': 'Điểm {found} cao hơn điểm tối đa {expected}.',
  'finding.score-above-max.cure': 'Sửa điểm, hoặc kiểm tra dấu thập phân (1,5 gõ thành 15).',
  'finding.score-below-zero': 'Điểm {found} nhỏ hơn 0.',
  'finding.score-below-zero.cure': 'Sửa điểm; điểm trừ ghi bằng số dương ở tiêu chí loại điểm trừ.',
  'finding.off-step': 'Điểm {found} không nằm trong các mức điểm của tiêu chí.',
  'finding.off-step.cure': 'Chọn một mức trong cột Các mức điểm{nearestExpected}.',
  'finding.self-scores-differ':
    'Điểm tự chấm ở sheet thẩm định là {found}, ở sheet Tự chấm là {expected}; số ở sheet Tự chấm được dùng.',
  'finding.self-scores-differ.cure': 'Thống nhất hai số.',
  'finding.period-missing': 'Thiết lập chưa ghi Kỳ.',
  'finding.period-missing.cure': 'Ghi kỳ đánh giá vào Thiết lập, ví dụ 2023 hoặc Quý I/2023.',
  'finding.period-label':
    '“{found}” không phải cách ghi kỳ thông dụng; được coi là một kỳ riêng theo thứ tự xuất hiện.',
  'finding.period-label.cure': 'Ghi theo dạng 2023, 6T/2023, Quý I/2023, 10/2025 hoặc khoảng ngày.',
  'finding.unknown-setting': 'Không có thiết lập nào tên “{found}”.',
  'finding.unknown-setting.cure': 'Sửa tên theo mẫu{nearestExpected}; nếu là ghi chú thì có thể để nguyên.',
  'finding.duplicate-setting': 'Thiết lập “{found}” ghi hai lần; dòng ở ô {first} được dùng.',
  'finding.duplicate-setting.cure': 'Xóa dòng thừa.',
  'finding.format-version': 'Phiên bản mẫu là {found}; chương trình đọc theo phiên bản {expected}.',
  'finding.format-version.cure': 'Chuyển sang mẫu phiên bản {expected}, hoặc cập nhật ChiSo.',
  'finding.unknown-reference-unit': 'Đơn vị tham chiếu “{found}” không có trong sheet Đơn vị.',
  'finding.unknown-reference-unit.cure': 'Sửa mã trong Thiết lập{nearestExpected}.',
  'finding.unknown-tie-breaker': 'Tiêu chí phụ “{found}” không có trong Bộ tiêu chí.',
  'finding.unknown-tie-breaker.cure': 'Sửa mã trong Thiết lập{nearestExpected}.',
  'finding.share-for-percent': 'Số {found} ở chỗ cần phần trăm có vẻ là tỷ lệ (0,8 thay vì 80).',
  'finding.share-for-percent.cure': 'Ghi theo thang 100, ví dụ 80 cho 80%.',
  'finding.grade-without-bound': 'Xếp loại “{found}” chưa có mức ở cột Từ nên không được dùng.',
  'finding.grade-without-bound.cure': 'Ghi kết quả thấp nhất của xếp loại này, ví dụ 0 cho loại cuối cùng.',
  'finding.check-without-condition': 'Quy tắc “{found}” chưa có điều kiện nên không được dùng.',
  'finding.check-without-condition.cure': 'Ghi điều kiện phải thỏa vào cột Điều kiện, hoặc xóa dòng.',
  'finding.unknown-grade': 'Hạn mức tính trên xếp loại “{found}” không có trong bảng Xếp loại.',
  'finding.unknown-grade.cure': 'Sửa tên xếp loại{nearestExpected}.',
  'finding.duplicate-code': 'Mã tiêu chí {criterion} bị lặp; dòng {firstRow} được dùng, dòng này bị bỏ qua.',
  'finding.duplicate-code.cure': 'Sửa mã (có thể 1.10 đã bị đổi thành 1.1) hoặc xóa dòng lặp.',
  'finding.orphan-criterion':
    'Tiêu chí {criterion} thuộc “{found}”, nhưng không có mã này; tạm xếp vào {attachedTo}.',
  'finding.orphan-criterion.cure': 'Thêm dòng cho mã còn thiếu hoặc sửa mã{nearestExpected}.',
  'finding.parent-cycle': 'Tiêu chí {criterion} nằm dưới chính nó (thuộc {found}); tạm xếp vào {attachedTo}.',
  'finding.parent-cycle.cure': 'Sửa cột Thuộc.',
  'finding.reference-cycle': 'Công thức chấm của {criterion} phụ thuộc vòng tròn vào chính nó qua {found}.',
  'finding.reference-cycle.cure': 'Bỏ bớt một tham chiếu DIEM, PHANTRAM hoặc SOLIEU trong vòng.',
  'finding.unknown-reference': 'Công thức nhắc tới tiêu chí “{found}” không có trong Bộ tiêu chí.',
  'finding.unknown-reference.cure': 'Sửa mã trong công thức{nearestExpected}.',
  'finding.children-in-leaf':
    'Công thức chấm dùng “children” nhưng {criterion} không có tiêu chí thành phần.',
  'finding.children-in-leaf.cure': 'Thêm tiêu chí thành phần hoặc viết công thức theo số liệu.',
  'finding.measure-in-parent':
    'Công thức của {criterion} dùng số liệu {found}, nhưng tiêu chí này được tính từ các tiêu chí thành phần.',
  'finding.measure-in-parent.cure':
    'Dùng một phép tổng hợp như SUM(children), hoặc chuyển công thức xuống tiêu chí thành phần.',
  'finding.leaf-without-max': 'Tiêu chí {criterion} chưa có điểm tối đa.',
  'finding.leaf-without-max.cure': 'Ghi điểm tối đa; nếu chỉ theo dõi, ghi Loại tiêu chí là “theo dõi”.',
  'finding.negative-max': 'Điểm tối đa là số âm: {found}.',
  'finding.negative-max.cure': 'Ghi số dương; với điểm trừ, dùng Loại tiêu chí “điểm trừ”.',
  'finding.wrong-parent-max':
    'Điểm tối đa ghi là {found}, nhưng tính từ các tiêu chí thành phần là {expected} (đã dùng số này).',
  'finding.wrong-parent-max.cure': 'Kiểm tra điểm tối đa của các tiêu chí thành phần, hoặc sửa số ghi ở đây.',
  'finding.previous-policy-misplaced':
    '“theo kỳ trước” không dùng được ở cột {found}, chỉ dùng khi mẫu số bằng 0.',
  'finding.previous-policy-misplaced.cure': 'Chọn cách xử lý khác cho cột này.',
  'finding.step-above-max': 'Mức điểm {found} cao hơn điểm tối đa {expected}.',
  'finding.step-above-max.cure': 'Sửa mức điểm hoặc điểm tối đa.',
  'finding.no-criteria-set':
    'Không có bộ tiêu chí nào cho khối “{group}”; các đơn vị của khối chưa được chấm.',
  'finding.no-criteria-set.cure': 'Thêm sheet “Bộ tiêu chí - {group}” hoặc một bộ tiêu chí chung.',
  'finding.kad-without-scope':
    'Đơn vị {unit} ghi không áp dụng ở tiêu chí {criterion} nhưng không có trong Phạm vi áp dụng.',
  'finding.kad-without-scope.cure':
    'Nếu được chấp thuận, thêm vào sheet Phạm vi áp dụng kèm căn cứ; nếu không, yêu cầu đơn vị nhập số liệu.',
  'finding.policy-blank':
    'Tiêu chí {criterion} của đơn vị {unit} ở trạng thái “{state}” nhưng chưa quy định cách chấm; coi như chưa có số liệu.',
  'finding.policy-blank.cure':
    'Ghi cách xử lý vào Bộ tiêu chí (điểm tối đa, 0 điểm, loại trừ hoặc loại trừ và quy đổi).',
  'finding.rule-gives-no-number':
    'Công thức chấm của {criterion} không cho ra số với số liệu của đơn vị {unit}.',
  'finding.rule-gives-no-number.cure': 'Kiểm tra số liệu và công thức chấm.',
  'finding.self-differs-from-computed':
    'Đơn vị {unit} tự chấm {found} ở tiêu chí {criterion}, tính theo số liệu là {expected} (đã dùng số tính).',
  'finding.self-differs-from-computed.cure': 'Đối chiếu với đơn vị; sửa số liệu hoặc điểm tự chấm.',
  'finding.appraised-differs-from-computed':
    'Điểm thẩm định {found} ở {criterion} của đơn vị {unit} khác điểm tính theo số liệu {expected}; điểm thẩm định được dùng.',
  'finding.appraised-differs-from-computed.cure': 'Ghi rõ lý do trong sheet Thẩm định.',
  'finding.missing-figures':
    'Đơn vị {unit} chưa có số liệu “{measure}” ở tiêu chí {criterion}; tổng điểm là tạm tính.',
  'finding.missing-figures.cure':
    'Nhập số liệu còn thiếu; ghi KPS nếu không phát sinh, hoặc ghi vào Phạm vi áp dụng nếu không áp dụng.',
  'finding.missing-base-figures':
    'Đơn vị {unit} chưa có số liệu “{measure}” của kỳ gốc {period} ở tiêu chí {criterion}; tổng điểm là tạm tính.',
  'finding.missing-base-figures.cure':
    'Nhập số liệu kỳ gốc của đơn vị vào sheet Số liệu; với đơn vị mới sắp xếp, nhập số đã quy về đơn vị mới.',
  'finding.criterion-missing-everywhere':
    'Tiêu chí {criterion} chưa có số liệu của đơn vị nào ({count} đơn vị); tổng điểm là tạm tính.',
  'finding.criterion-missing-everywhere.cure': 'Nhập số liệu của tiêu chí này khi có.',
  'finding.unappraised': 'Đơn vị {unit} còn {count} tiêu chí tự chấm chưa thẩm định; tổng điểm là tạm tính.',
  'finding.unappraised.cure': 'Nhập điểm thẩm định, hoặc chấm ở giai đoạn Tự chấm.',
  'finding.no-band': 'Giá trị {found} không rơi vào mức nào của công thức chấm {criterion}.',
  'finding.no-band.cure': 'Bổ sung mức còn thiếu hoặc giá trị mặc định ở cuối hàm MUC.',
  'finding.no-choice': '“{found}” không khớp lựa chọn nào của công thức chấm {criterion}.',
  'finding.no-choice.cure': 'Sửa ô cho đúng một lựa chọn, hoặc thêm lựa chọn vào hàm CHON.',
  'finding.text-near-miss': '“{found}” gần giống nhưng không khớp “{expected}”.',
  'finding.text-near-miss.cure': 'Sửa ô thành “{expected}”.',
  'finding.not-yes-or-no': '“{found}” không phải Có hay Không.',
  'finding.not-yes-or-no.cure': 'Ghi Có hoặc Không (Đạt/Không đạt, Đúng/Sai, x, 1/0 cũng được).',
  'finding.number-where-text': 'Ô ghi số {found} ở chỗ công thức chấm cần một lựa chọn bằng chữ.',
  'finding.number-where-text.cure': 'Ghi lựa chọn bằng chữ như trong công thức.',
  'finding.not-a-count': '{found} không phải số lượng (số nguyên, không âm).',
  'finding.not-a-count.cure': 'Sửa thành số nguyên không âm.',
  'finding.constant-column':
    'Mọi đơn vị khối {group} có cùng giá trị ở {criterion} nên không chuẩn hóa được; coi như chưa có số liệu.',
  'finding.constant-column.cure': 'Kiểm tra số liệu; nếu đúng, dùng công thức chấm khác.',
  'finding.outside-domain':
    'Phép tính trong công thức của {criterion} không thực hiện được với giá trị này (chẳng hạn căn hoặc lôgarit của số âm).',
  'finding.outside-domain.cure': 'Kiểm tra số liệu và công thức chấm.',
  'finding.reference-not-in-group':
    'Công thức chấm của {criterion} nhắc tới tiêu chí “{found}” không áp dụng cho khối {group}; coi như chưa có số liệu.',
  'finding.reference-not-in-group.cure':
    'Viết công thức riêng cho khối này, hoặc mở rộng phạm vi khối của tiêu chí được nhắc tới.',
  'finding.not-rolled-up':
    'Số liệu của {criterion} không phải số lượng nên không cộng dồn từ đơn vị cấp dưới; mỗi đơn vị giữ số của mình.',
  'finding.not-rolled-up.cure': 'Không cần sửa nếu đơn vị đã tự nhập số liệu này.',
  'finding.published-differs':
    'Kết quả công bố của đơn vị {unit} là {found}, tính từ các tiêu chí là {expected} (lệch {difference}).',
  'finding.published-differs.cure': 'Đối chiếu từng tiêu chí với bản công bố; không số nào bị sửa.',
  'finding.published-within-rounding':
    'Kết quả công bố của đơn vị {unit} là {found}, tính được {expected}; chênh {difference}, nằm trong sai số làm tròn.',
  'finding.published-within-rounding.cure': 'Không cần sửa.',
  'finding.hidden-decimals':
    'Các đơn vị {units} in ra cùng kết quả {result} nhưng khác hạng do phần thập phân không hiển thị.',
  'finding.hidden-decimals.cure': 'Nêu rõ trong ghi chú bảng công bố, hoặc xếp hạng theo số đã làm tròn.',
  'finding.tie-by-sheet-order':
    'Các đơn vị {units} bằng nhau ({result}) cả theo tiêu chí phụ; thứ hạng theo thứ tự trong sheet Đơn vị.',
  'finding.tie-by-sheet-order.cure': 'Bổ sung tiêu chí phụ trong Thiết lập, hoặc cho đồng hạng.',
  'finding.quota-tie':
    'Đơn vị {unit} bằng điểm ({result}) ở ranh giới hạn mức xếp loại “{grade}” nên không được xếp loại này.',
  'finding.quota-tie.cure': 'Hội đồng quyết định; điều chỉnh hạn mức nếu cần.',
  'finding.earlier-provisional':
    'Kết quả kỳ {period} của {count} đơn vị là tạm tính (thiếu số liệu); mức tăng, giảm so với kỳ này chỉ để tham khảo.',
  'finding.earlier-provisional.cure':
    'Bổ sung số liệu kỳ đó, hoặc ghi kết quả chính thức vào sheet Kết quả công bố.',
  'finding.condition-unknown':
    'Chưa xét được điều kiện xếp loại “{grade}” của đơn vị {unit} vì thiếu kết quả mà điều kiện nhắc tới; coi như không đạt.',
  'finding.condition-unknown.cure':
    'Bổ sung số liệu; nếu tiêu chí không áp dụng cho đơn vị, viết lại điều kiện.',
  'finding.no-base-year':
    'Công thức chấm của {criterion} dùng số liệu kỳ gốc nhưng sổ tính không có số liệu kỳ nào như vậy; coi như chưa có số liệu.',
  'finding.no-base-year.cure':
    'Thêm số liệu của năm gốc vào sheet Số liệu (cột Kỳ), hoặc sửa “Năm gốc” trong Thiết lập.',
  'finding.unknown-node-measure':
    'Công thức chấm của {criterion} nhắc tới số liệu “{found}” mà tiêu chí kia không có; coi như chưa có số liệu.',
  'finding.unknown-node-measure.cure': 'Sửa tên trong công thức hoặc thêm cột số liệu{nearestExpected}.',
  'finding.other-criteria-set':
    'Kỳ {period} dùng bộ tiêu chí {version}, khác bộ hiện tại {currentVersion}; chỉ so sánh chỉ số (%) và thứ hạng, không so sánh điểm.',
  'finding.other-criteria-set.cure': 'Không cần sửa; nêu rõ khi công bố.',
  'finding.small-base':
    'Đơn vị {unit} chỉ áp dụng {found} trên {expected} điểm tối đa; chỉ số (%) tính trên phần nhỏ này khó so sánh với đơn vị khác.',
  'finding.small-base.cure':
    'Xem lại sheet Phạm vi áp dụng; nếu đúng, cân nhắc ghi “không” ở cột Có xếp hạng của đơn vị.',
};
