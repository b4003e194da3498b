/** What checks find of deadlines, bonuses, surveys, dossiers set aside, and of appraisers. */
export const enChecksRound = {
  'review.notEvaluated.no-deadline': 'There is no deadline: the sheet Settings gives no Submission deadline.',
  'review.notEvaluated.no-receipt': 'Nobody wrote down when the file came.',

  'review.check.document-after-deadline': 'Document issued after the deadline',
  'finding.document-after-deadline': 'The document was issued on {found}, after the deadline {deadline}.',
  'finding.document-after-deadline.cure':
    'Look at the date on the original; a document issued after the deadline proves nothing for this submission.',

  'review.check.timely-but-received-late': 'Says in time, came late',
  'finding.timely-but-received-late':
    'Says “{found}”, while this form itself came at {received}, after the deadline {deadline}.',
  'finding.timely-but-received-late.cure':
    'Compare with the register and with the reports of the period; enter what is right, or say why under Explanation.',

  'review.check.timely-but-document-late': 'Says in time, document is late',
  'finding.timely-but-document-late':
    'Says “{found}”, but its document {document} is dated {day}, after the deadline {deadline}.',
  'finding.timely-but-document-late.cure':
    'Enter what is right, or name the document that was sent in time and say so under Explanation.',

  'review.check.bonus-by-own-document': 'Bonus proved by the unit itself',
  'finding.bonus-by-own-document':
    'Claims {points} bonus points, but its evidence {found} was all issued by the unit itself.',
  'finding.bonus-by-own-document.cure':
    'Ask for the decision of whoever recognises it; without one the bonus does not count.',

  'review.check.same-initiative': 'One initiative, bonus for several units',
  'finding.same-initiative':
    'What unit {unit} claims a bonus for at criterion {criterion} is word for word that of unit {units}.',
  'finding.same-initiative.cure':
    'See whose initiative the decision of recognition names; only that unit has the bonus.',

  'review.check.survey-more-than-issued': 'More slips came back than were issued',
  'finding.survey-more-than-issued': '{found} slips were answered, but only {expected} were issued.',
  'finding.survey-more-than-issued.cure':
    'Count the slips issued and the slips that came back again; correct the wrong number.',

  'review.check.survey-unanimous': 'Few slips, all with the best answer',
  'finding.survey-unanimous':
    'All {found} slips give the best answer; fewer than {fewest} slips prove little.',
  'finding.survey-unanimous.cure':
    'Look at the slips and at how people were chosen; ask more of them if the sample is too small.',

  'review.check.paused-share-high': 'Unusually many dossiers paused',
  'finding.paused-share-high':
    '{found} of {of} dossiers of unit {unit} are paused or wait for supplements, which is {share}%; among {units} units of the same group {usual}% is usual.',
  'finding.paused-share-high.cure':
    'See in the system whether these dossiers were overdue before they were paused; ask for the reason.',

  'review.check.returned-share-high': 'Unusually many dossiers returned',
  'finding.returned-share-high':
    '{found} of {of} dossiers of unit {unit} were returned or withdrawn, which is {share}%; among {units} units of the same group {usual}% is usual.',
  'finding.returned-share-high.cure':
    'See in the system whether these dossiers were overdue before they were returned; ask for the reason.',

  'review.check.appraiser-own-unit': 'An agency appraised itself',
  'finding.appraiser-own-unit':
    '{appraiser} appraised criterion {criterion} for {name} itself: {found} points.',
  'finding.appraiser-own-unit.cure':
    'Have another agency or the council appraise this line, and name it in the column Appraiser.',
};
