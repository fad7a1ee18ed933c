import { buttonsOf } from '../bot/scene';
import { setSearchScene, say } from './scene';

const { scene, wireDuring } = setSearchScene();

test('the calendar is neither read nor offered unless the operator has switched it on', async () => {
  const alice = scene.attendee({ consented: ['VirtualEvent.ReadWrite', 'Calendars.Read'] });
  expect(await wireDuring(() => alice.says('cancel my registration'))).toEqual([]);
  expect(buttonsOf(alice)).not.toContain(say('button.calendar'));
  expect(await wireDuring(() => alice.presses('unenroll.start', { look: 'calendar' }))).toEqual([]);
});
