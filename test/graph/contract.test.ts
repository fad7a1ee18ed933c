import type { Registration } from '../../src/domain/registration';
import { addEvent, families, reader, startScene, type Scene, type SceneEvent } from './people';

describe.each(families)('registrations of a %s', (family) => {
  let scene: Scene;
  let event: SceneEvent;
  beforeEach(async () => {
    scene = await startScene();
    event = addEvent(scene, family);
  });
  afterEach(async () => {
    await scene.close();
    expect(scene.standIn.violations).toEqual([]);
  });

  async function enroll(): Promise<Registration> {
    const enrollment = await scene.as(scene.ada).enroll(event.ref, reader, 'ask');
    if (enrollment.kind !== 'enrolled') throw new Error(`Not enrolled: ${enrollment.kind}`);
    return enrollment.registration;
  }

  test('reads the event by its reference', async () => {
    await enroll();
    expect(await scene.as(scene.ada).event(event.ref)).toMatchObject({
      kind: 'event',
      event: {
        ref: event.ref,
        title: 'Beta briefing',
        start: new Date('2026-09-04T09:00:00Z'),
        end: new Date('2026-09-04T10:00:00Z'),
        status: 'published',
        organizerIds: [scene.ora.id],
        organizerName: 'Ora Lane',
      },
    });
  });

  test('enrolls, finds by the id that is remembered, cancels', async () => {
    const { id, status } = await enroll();
    expect({ status, state: event.stateOf(scene.ada) }).toEqual({
      status: 'registered',
      state: 'registered',
    });
    expect(await scene.as(scene.ada).find(event.ref, id)).toEqual({
      kind: 'registration',
      registration: { id, event: event.ref, status: 'registered' },
    });
    expect(await scene.as(scene.ada).cancel(event.ref, id)).toEqual({ kind: 'canceled' });
    expect(event.stateOf(scene.ada)).not.toBe('registered');
  });
});
