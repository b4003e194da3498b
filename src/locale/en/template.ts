import type { viTemplate } from '../vi/template';

/** The blank index workbook: titles, leads, refusals and the sources sheet. */
export const enTemplate: Readonly<Record<keyof typeof viTemplate, string>> = {
  'template.sheet.guide': 'Guide',
  'template.sheet.sources': 'Sources',

  'template.title.settings': 'SETTINGS',
  'template.title.criteria': 'CRITERIA',
  'template.title.units': 'UNITS',
  'template.title.scope': 'SCOPE',
  'template.title.data': 'DATA',
  'template.title.self': 'SELF-ASSESSED POINTS',
  'template.title.survey': 'SURVEY POINTS',
  'template.title.appraisal': 'APPRAISED POINTS',
  'template.title.published': 'PUBLISHED RESULTS',
  'template.title.grades': 'GRADES',
  'template.title.checks': 'CHECKS',
  'template.title.sources': 'SOURCES OF THE FIGURES',
  'template.title.guide': 'HOW TO FILL AN INDEX WORKBOOK',

  'template.lead.settings': 'A blank cell takes the default named in the column of meanings.',
  'template.lead.criteria':
    'One row a criterion, in the order of the decision. The tree follows the dots of the codes, or the column Parent.',
  'template.lead.units':
    'One row a unit. Other sheets look units up by code, so codes are distinct and stay the same over the periods.',
  'template.lead.scope':
    'Each row: this unit is exempt (N/A) from this criterion and all below it, and on what basis.',
  'template.lead.measures':
    'Blank = no data yet; 0 = there is data and it is zero; No event = nothing happened; N/A = not applicable.',
  'template.lead.points':
    'Points of each criterion, from 0 to its maximum. Blank = not scored yet, not 0 points.',
  'template.lead.data': 'One row a unit and a criterion.',
  'template.lead.self': 'One row a unit, one column a criterion.',
  'template.lead.survey': 'One row a unit, one column a criterion.',
  'template.lead.appraisal':
    'One row a unit and a criterion. A deduction needs its reason; explanation and conclusion follow on the same row.',
  'template.lead.published':
    'Results known only as totals: earlier periods, official results, a national mean. They stand beside what is computed and replace nothing.',
  'template.lead.grades':
    'The first grade from the top that a unit reaches. Leave the sheet empty where none are given.',
  'template.lead.checks':
    'Conditions of the index itself that the figures of a self-assessment form must meet. Leave blank if there are none.',
  'template.lead.sources': 'Where the figures of this file come from.',
  'template.lead.guide': 'Read it once before you fill anything. This sheet may be deleted at any time.',

  'template.meaning': 'Meaning and how to write it',
  'template.sources.figures': 'Figures',
  'template.sources.source': 'Source',
  'template.sources.note': 'Note',

  'template.refused.list': 'Choose one of: {choices}.',
  'template.refused.points': 'Points are a number that is not negative.',
  'template.refused.whole': 'Enter a whole number that is not negative.',
  'template.refused.share': 'Enter a share from 0% to 100%.',
  'template.refused.count': 'Enter a number that is not negative, or N/A (not applicable), No event.',
  'template.refused.entry': 'Enter points from 0 to {max}, or N/A (not applicable), No event.',

  'template.certainty.high': 'Certainty: high.',
  'template.certainty.medium': 'Certainty: medium.',
  'template.certainty.low': 'Certainty: low.',
  'template.set': 'Criteria set {name}',
  'template.set.certainty':
    '{certainty} {caveat} Certainty in the column Note: high = read in a source or checked against published figures; medium = checked in part; low = not verified.',

  'template.example.notice': 'Illustrative example: no real figures. Overwrite or delete them.',
  'template.example.index': 'Illustrative example',
  'template.example.unit': 'Example unit {number}',
  'template.example.group': 'Communes (example)',
  'template.example.area1': 'Steering',
  'template.example.area2': 'Handling of administrative procedures',
  'template.example.plan': 'Yearly plan issued',
  'template.example.planMethod': 'On time: 10; late: 5; not issued: 0.',
  'template.example.planRule': 'CHOICE(x, "on time", 10, "late", 5, "not issued", 0)',
  'template.example.timely': 'on time',
  'template.example.late': 'late',
  'template.example.done': 'Plan completed',
  'template.example.doneMethod': 'Above 90%: 20; from 70% to 90%: 10; below 70%: 0.',
  'template.example.doneRule': 'BANDS(r, ">90%", 20, ">=70%", 10, 0)',
  'template.example.onTime': 'Dossiers handled early or on time',
  'template.example.onTimeMethod': 'Dossiers early or on time (a) / dossiers handled (b), times the maximum.',
  'template.example.onTimeRule': 'RATIO(r)',
  'template.example.online': 'Dossiers filed online',
  'template.example.onlineMethod': 'From 50%: the maximum; below 50%: in proportion.',
  'template.example.onlineRule': 'RATIO(r, 50%)',
  'template.example.grade1': 'Good',
  'template.example.grade2': 'Fair',
  'template.example.grade3': 'Average',
  'template.example.checkCode': 'C1',
  'template.example.check': 'Both rates over the same dossiers',
  'template.example.checkCondition': 'MEASURE("2.1", "b") = MEASURE("2.2", "b")',
  'template.example.checkMessage': 'The denominators of 2.1 and 2.2 must be equal.',
};
