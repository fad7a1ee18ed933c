import * as fc from 'fast-check';
import { isSegment, path, UnsafeSegment } from '../../src/graph/path';

describe('a path', () => {
  test('holds whatever id there may be as exactly one segment, or does not come to be', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('.', '..', '%2e%2e', '', '$ref')),
        (id) => {
          if (!isSegment(id)) {
            expect(() => path`/webinars/${id}/registrations`).toThrow(UnsafeSegment);
            return;
          }
          const whole = path`/webinars/${id}/registrations`;
          expect(whole.split('/').map(decodeURIComponent)).toEqual(['', 'webinars', id, 'registrations']);
          expect(new URL(whole, 'https://graph.microsoft.com').pathname.split('/')).toHaveLength(4);
        },
      ),
      { numRuns: 1_000 },
    );
  });

  test('keeps a string inside its quotes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const [, inside] =
          /^\/me\/onlineMeetings\?\$filter=x%20eq%20'(.*)'$/s.exec(
            path`/me/onlineMeetings?$filter=x eq '${text}'`,
          ) ?? [];
        expect(inside).toMatch(/^[\w.~%-]*$/);
        expect(decodeURIComponent(inside ?? '')).toBe(text.replaceAll("'", "''"));
      }),
      { numRuns: 1_000 },
    );
  });
});
