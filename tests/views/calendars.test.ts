import { describe, expect, it } from 'vitest';
import type { CalendarDate, Instant } from '../../src/model/calendar-date.ts';
import { calendarFile, type CalendarEvent } from '../../src/views/calendars.ts';

const addresses = { baseUrl: 'https://www.test.example', pathPrefix: '/gov/' };
const visit: CalendarEvent = {
  url: '/activities/2026/03/visit/',
  title: '张三到河湾村调研',
  on: '2026-03-05' as CalendarDate,
  published: '2026-03-05 18:00' as Instant,
};
const linesOf = (...events: readonly CalendarEvent[]): string[] => {
  const calendar = { list: '/officials/zhang/', title: '张三公务活动', timeZone: 'Asia/Shanghai', events };
  return calendarFile(calendar, addresses).text().replaceAll('\r\n ', '').split('\r\n');
};

describe('calendarFile', () => {
  it('lies beside its page', () => {
    expect(calendarFile({ list: '/officials/zhang/', title: '', timeZone: 'Asia/Shanghai', events: [] }, addresses).url).toBe(
      '/officials/zhang/calendar.ics',
    );
  });

  it('gives what says no hour the whole day, and says the part of it', () => {
    const lines = linesOf({ ...visit, time: '上午', place: '河湾村' });
    expect(lines).toEqual(
      expect.arrayContaining([
        'X-WR-CALNAME:张三公务活动',
        'UID:https://www.test.example/gov/activities/2026/03/visit/',
        'DTSTAMP:20260305T100000Z',
        'DTSTART;VALUE=DATE:20260305',
        'DTEND;VALUE=DATE:20260306',
        'SUMMARY:上午：张三到河湾村调研',
        'LOCATION:河湾村',
      ]),
    );
    expect(lines).not.toContain('STATUS:CANCELLED');
  });

  it('gives hours in universal time', () => {
    expect(linesOf({ ...visit, time: '09:00–11:30' })).toEqual(
      expect.arrayContaining(['DTSTART:20260305T010000Z', 'DTEND:20260305T033000Z', 'SUMMARY:张三到河湾村调研']),
    );
  });

  it('says what does not take place, and lets no text end its line', () => {
    const lines = linesOf({ ...visit, title: '会议;\nEND:VCALENDAR\u0007', cancelled: true });
    expect(lines).toContain('STATUS:CANCELLED');
    expect(lines).toContain('SUMMARY:会议\\;\\nEND:VCALENDAR');
    expect(lines.filter((line) => line === 'END:VCALENDAR')).toHaveLength(1);
  });
});
