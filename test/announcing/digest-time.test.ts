import { nextDigest } from '../../src/domain/digest-time';

test.each([
  ['in the morning, the same day', '2026-11-23T05:00:00Z', 'Europe/Berlin', '2026-11-23T07:00:00Z'],
  ['in the evening, the next day', '2026-11-23T19:00:00Z', 'Europe/Berlin', '2026-11-24T07:00:00Z'],
  ['at eight sharp, the next day', '2026-11-23T07:00:00Z', 'Europe/Berlin', '2026-11-24T07:00:00Z'],
  ['before the clocks go forward', '2026-03-28T20:00:00Z', 'Europe/Berlin', '2026-03-29T06:00:00Z'],
  ['before the clocks go back', '2026-10-24T20:00:00Z', 'Europe/Berlin', '2026-10-25T07:00:00Z'],
  ['in a zone of quarter hours', '2026-11-23T12:10:10Z', 'Asia/Kathmandu', '2026-11-24T02:15:00Z'],
  ['in the far west', '2026-11-23T12:00:00Z', 'America/Los_Angeles', '2026-11-23T16:00:00Z'],
  ['in a zone nobody knows, UTC', '2026-11-23T12:00:00Z', 'Mars/Olympus', '2026-11-24T08:00:00Z'],
  ['without a zone, UTC', '2026-11-23T12:00:00Z', undefined, '2026-11-24T08:00:00Z'],
])('%s', (_name, after, timeZone, expected) => {
  expect(nextDigest(new Date(after), timeZone)).toEqual(new Date(expected));
});
