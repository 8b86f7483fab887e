import type { Day } from '../domain/calendar/day.ts';

/** A day as an office writes it: `2026年6月30日`. */
export function chineseDay(day: Day): string {
  const [year, month, date] = parts(day);
  return `${year}年${month}月${date}日`;
}

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** `30 June 2026`. */
export function englishDay(day: Day): string {
  const [year, month, date] = parts(day);
  return `${date} ${months[month - 1]} ${year}`;
}

function parts(day: Day): [number, number, number] {
  return day.split('-').map(Number) as [number, number, number];
}
