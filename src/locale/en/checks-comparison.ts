/** What checks against other files, periods and sources find. */
export const enChecksComparison = {
  'review.check.resubmission-changed': 'Changes since the previous submission',
  'finding.resubmission-changed': 'The previous submission says {expected}, this one {found}.',
  'finding.resubmission-changed.cure': 'See whether the change is what was asked for.',

  'review.check.resubmission-unannounced': 'Resubmitted with unannounced changes',
  'finding.resubmission-unannounced':
    'Submitted as {expected}, now {found}; neither the note that came with it nor the explanation mentions it.',
  'finding.resubmission-unannounced.cure':
    'Ask the unit to explain the change in the explanation of this criterion, or to restore what it submitted.',

  'review.check.opening-differs': 'Carried over is not what was left open',
  'finding.opening-differs':
    'Carried over from the period before: {found}; at the end of {period} the unit reported {expected} open.',
  'finding.opening-differs.cure':
    'Compare with what the system has open at the end of that period; correct what was carried over, or explain the difference.',

  'review.check.parts-of-period-differ': 'Not the sum of its quarters or months',
  'finding.parts-of-period-differ':
    '{found} in the whole period; the {count} parts of it that were reported add up to {expected}.',
  'finding.parts-of-period-differ.cure':
    'Compare each quarter (month) with the system; correct the figure of the whole period, or explain the difference.',

  'review.check.no-event-after-counts': 'No event, though there were some before',
  'finding.no-event-after-counts': 'Says {found}, while in {period} {measure} was {expected}.',
  'finding.no-event-after-counts.cure':
    'Check in the system; if nothing did happen, say why in the explanation.',

  'review.check.jump-against-earlier-period': 'Unusual change against the earlier period',
  'finding.jump-against-earlier-period':
    '{measure}: {found}, against {expected} in {period} ({times} times as much); {among} usually have {usual} times as much.',
  'review.among.group': 'units of the same group',
  'review.among.all': 'units of all groups',
  'review.among.units': 'other units',
  'finding.jump-against-earlier-period.cure':
    'Compare the source figures of both periods; if they are right, give the cause in the explanation.',

  'review.check.portal-differs': 'Differs from what the system exported',
  'finding.portal-differs': '{measure}: the unit reports {found}, the system has {expected}.',
  'finding.portal-differs.cure':
    'Settle how and until which day to count with whoever runs the system, then correct or explain.',

  'review.check.duplicate-unit-file': 'Several files of one unit',
  'finding.duplicate-unit-file': 'Unit {unit} has more than one file: {file}; also {files}.',
  'finding.duplicate-unit-file.cure':
    'Choose the file that counts by the intake register and leave the other out of the review.',

  'review.check.missing-unit': 'Unit without a file',
  'finding.missing-unit': 'There is no file of unit {unit} ({name}).',
  'finding.missing-unit.cure': 'Remind the unit, or see whether its file could be read.',

  'review.check.same-author-two-units': 'The same person saved files of several units',
  'finding.same-author-two-units':
    '“{found}” was the last to save file {file} of unit {unit} and the file of {units}.',
  'finding.same-author-two-units.cure': 'For information: compare what these forms say.',

  'review.check.file-names-other-unit': 'Properties name another unit',
  'finding.file-names-other-unit': 'File {file} of unit {unit} bears the name “{found}” in its properties.',
  'finding.file-names-other-unit.cure':
    'Ask whether the form was made from the file of {name}; compare figures and explanations of the two.',

  'review.check.same-explanation': 'Same explanation in several units',
  'finding.same-explanation':
    'The explanation of unit {unit} at {criterion} equals, word for word, that of {units}.',
  'finding.same-explanation.cure': 'Ask the unit to explain its own work, with evidence.',

  'review.check.same-figures-two-units': 'One set of figures for several units',
  'finding.same-figures-two-units':
    'All {count} figures in file {file} of unit {unit} equal, number by number, those of {units}.',
  'finding.same-figures-two-units.cure':
    'Find out which form was copied; ask each unit for figures of its own.',

  'review.check.identical-distribution': 'Equal figures in several units',
  'finding.identical-distribution':
    'The figures at {criterion} ({found}) of unit {unit} equal, one by one, those of {units}.',
  'finding.identical-distribution.cure':
    'For information: compare with the source figures or the slips of the survey.',

  'review.check.evidence-conflict': 'One document, two dates or subjects',
  'finding.evidence-conflict': 'Document {number}: unit {unit} says “{found}”, unit {other} “{expected}”.',
  'finding.evidence-conflict.cure': 'Look at the document itself and correct the wrong date or subject.',

  'review.check.identical-appraisal': 'Everybody appraised alike',
  'finding.identical-appraisal':
    'At {criterion}, {count} units were all appraised {found}, though they gave themselves {least} to {most}; appraiser: {appraiser}.',
  'finding.identical-appraisal.cure':
    'Ask the appraiser whether each unit was looked at; if so, say why on the sheet of appraisal.',

  'review.check.sum-of-units-below': 'Not the sum of the units below',
  'finding.sum-of-units-below':
    '{measure} at {criterion} of unit {unit} is {found}; its {count} units below add up to {expected}.',
  'finding.sum-of-units-below.cure':
    'See whether the unit reports for the units below it, too; correct the wrong figure or explain the difference.',

  'review.check.own-check': 'Checks of the index itself',
  'finding.own-check': 'Check {rule} does not hold: {message}',
  'finding.own-check.cure':
    'Look again at the figures that the check “{name}” is about; correct or explain them.',

  'finding.waiver-without-reviewer':
    'This row gives a reason or a day of acceptance but not who accepts; it has no effect.',
  'finding.waiver-without-reviewer.cure': 'Say who accepts, or clear what was filled in.',
  'finding.waiver-without-reason': '{found} accepts without a reason; it has no effect.',
  'finding.waiver-without-reason.cure': 'Give the reason, or clear the name.',
};
