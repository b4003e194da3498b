const isoDate = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)?Z?$/;
const isoTime = /^T?(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?Z?$/;
const dayLength = 86_400_000;

/**
 * The serial number of a date or time in ISO 8601, as cells of type `d` hold it; NaN when it is none.
 * `serialOfIsoDate('2024-01-01', false)` is 45292. Dates before March 1900 follow Excel's calendar.
 */
export function serialOfIsoDate(text: string, date1904: boolean): number {
  const time = isoTime.exec(text);
  if (time) return dayShare(time[1], time[2], time[3]);
  const date = isoDate.exec(text);
  if (!date) return Number.NaN;
  const days = Date.UTC(Number(date[1]), Number(date[2]) - 1, Number(date[3])) / dayLength;
  const sinceEpoch = days - Date.UTC(1899, 11, 30) / dayLength;
  const serial = date1904 ? sinceEpoch - 1462 : sinceEpoch < 61 ? sinceEpoch - 1 : sinceEpoch;
  return serial + dayShare(date[4], date[5], date[6]);
}

function dayShare(hours = '0', minutes = '0', seconds = '0'): number {
  return (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
}
