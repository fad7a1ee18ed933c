import { createReceiver } from './bot/adapter';
import { ChannelAuthentication } from './bot/authentication';
import type { Bot } from './bot/bot';
import { createChannelClock } from './bot/channel-clock';
import { createChats } from './bot/chat';
import { createConnector } from './bot/connector';
import { createRateLimit } from './bot/rate-limit';
import { tellOrganizers } from './bot/organizers';
import { createServiceUrlCheck } from './bot/service-url';
import { botClientOf } from './composition/bot-client';
import { databaseOptionsOf } from './composition/database-options';
import { startChores } from './composition/timers';
import { traceTargetsOf } from './composition/trace-targets';
import { observeGraph, watchChats, watchExchange } from './composition/watching';
import type { Config } from './config';
import type { Clock } from './domain/ports';
import { createGraph } from './graph/registrations';
import { createConsentPages } from './http/consent-pages';
import { serve } from './http/server';
import { createCodeRedemption } from './identity/authorization-code';
import { createExchange } from './identity/exchange';
import { createIdentity } from './identity/identity';
import { createEntraNetwork } from './identity/network';
import { DEFAULT_SETTINGS } from './domain/announcement';
import { createAnnouncements } from './store/announcements';
import { createCatalogue } from './store/catalogue';
import { createChoices } from './store/choices';
import { createContacts } from './store/contacts';
import { openDatabase, type Database } from './store/database';
import { createJournal } from './store/journal';
import { createLedger } from './store/ledger';
import { createNotices } from './store/notices';
import { createPendingSignIns } from './store/pending-sign-ins';
import { deleteExpired, forgetPerson } from './store/retention';
import { exportTraces } from './telemetry/exporting';
import type { Log } from './telemetry/log';
import { createMetrics } from './telemetry/metrics';
import { createSampleLog } from './telemetry/samples';
import { createTracing } from './telemetry/tracing';
import { countEnds, createWatch } from './telemetry/watch';
import { createBackground } from './background';

/** What the composition is given besides its configuration. */
export interface Surroundings {
  readonly now: Clock;
  readonly log: Log;
  readonly version: string;
  /** What the consent pages load: `dist/auth-end.js`. */
  readonly consentScript: string;
}

/** A running bot. */
export interface Running {
  readonly port: number;
  readonly engine: Database['engine'];
  /** Tells organizers of the cancellations that are due; a timer does the same. */
  tellOrganizers(): Promise<void>;
  /** Resolves when nothing goes on any more that outlives its request. */
  settled(): Promise<void>;
  /** Stops taking requests, finishes the turns that run, and lets go of everything. */
  stop(): Promise<void>;
}

/** How often what has to be forgotten is looked for. */
const SWEEP_EVERY_MS = 60 * 60_000;
/** How often the metrics are written to the log; `infra/alerts.bicep` counts on it. */
const SAMPLE_EVERY_MS = 60_000;
/** How often it is looked whether an organizer is to be told of something. */
const TELL_EVERY_MS = 5 * 60_000;
/** A cancellation is under way for seconds; what is older was left behind. */
const STUCK_AFTER_MS = 60_000;

/**
 * Puts the product together: the only place that names every implementation. Throws `StoreFault` when the database cannot be
 * opened, `IdentityFault` when the credential cannot be read, and the listening error when the port cannot be had.
 */
export async function start(
  config: Config,
  { now, log, version, consentScript }: Surroundings,
): Promise<Running> {
  const { bot: botConfig, domain, entra } = config;
  const background = createBackground((fault) => {
    log.error({ fault }, 'work in the background failed');
  });
  const exporting = await exportTraces(traceTargetsOf(config), {
    version,
    complain: () => {
      log.warn('traces could not be sent');
    },
  });
  const tracing = createTracing(version);
  const network = createEntraNetwork({
    hosts: [new URL(entra.authorityHost).host, new URL(botConfig.channelLoginUrl).host],
  });
  const exchange = createExchange({ app: entra, network });
  const authentication = new ChannelAuthentication(botConfig, botClientOf(botConfig, network));
  const connector = createConnector({
    token: () => authentication.ownToken(),
    userAgent: `Unenroll/${version}`,
  });
  const database = await openDatabase({
    ...databaseOptionsOf(config),
    onError: (fault) => {
      log.error({ fault }, 'the database reported a fault');
    },
  });
  const journal = createJournal(database);
  const metrics = createMetrics({
    countStuck: () => journal.stuck(new Date(now().getTime() - STUCK_AFTER_MS)),
    version,
    engine: database.engine,
  });
  const watch = createWatch({ metrics, tracing });
  const graph = createGraph({
    baseUrl: config.graphBaseUrl,
    now,
    userAgent: `Unenroll/${version}`,
    observe: observeGraph({ metrics, tracing, log }),
  });
  const bot: Bot = {
    chats: watchChats(watch, createChats(connector)),
    identity: createIdentity({
      exchange: watchExchange(exchange, { metrics, tracing }),
      now,
      observe: (lookup) => {
        metrics.tokenLookup(lookup);
      },
    }),
    registrationsOf: (caller) => {
      tracing.follow(caller.correlationId, caller.endsAt);
      return graph.registrationsOf(caller);
    },
    ...(config.calendarLookup && { calendarOf: (caller) => graph.calendarOf(caller) }),
    ledger: watch.store('ledger', createLedger(database)),
    catalogue: watch.store('catalogue', createCatalogue(database)),
    journal: watch.store('journal', countEnds(journal, metrics)),
    pendingSignIns: watch.store('pendingSignIns', createPendingSignIns(database)),
    choices: watch.store('choices', createChoices(database)),
    contacts: watch.store('contacts', createContacts(database)),
    announcements: watch.store('announcements', createAnnouncements(database, DEFAULT_SETTINGS)),
    notices: watch.store('notices', createNotices(database)),
    installLink: `https://teams.microsoft.com/l/app/${config.teamsAppId}`,
    forgetPerson: async (person) => sum(await forgetPerson(database, person)),
    now,
    channelClock: createChannelClock(now),
    log,
    metrics,
    tracing,
    ...(config.domain !== undefined && { domain: config.domain }),
    isAllowedServiceUrl: createServiceUrlCheck(config.serviceUrlHosts),
    keepAlive: background.add,
  };
  const receive = createReceiver({
    bot,
    authentication,
    tenantId: entra.tenantId,
    allowance: createRateLimit({ perMinute: config.turnsPerMinute, now }),
  });
  const pages =
    domain === undefined
      ? []
      : createConsentPages({
          domain,
          entra,
          redeem: createCodeRedemption({ app: entra, network, now }),
          report: ({ reference, fault }) => {
            log.error({ correlationId: reference, fault }, 'a consent could not be completed');
          },
          script: consentScript,
          now,
        });
  const server = await serve(config.port, {
    receive: async (request) => {
      const began = performance.now();
      const response = await receive(request);
      metrics.request(response.status, performance.now() - began);
      return response;
    },
    ready: () => database.ready(),
    metrics: () => metrics.expose(),
    pages,
    log,
  });
  const writeSamples = createSampleLog(metrics, log);
  const stopChores = startChores(background, [
    {
      everyMs: SWEEP_EVERY_MS,
      work: async () => {
        await deleteExpired(database, { now: now(), retentionDays: config.retentionDays });
      },
    },
    { everyMs: TELL_EVERY_MS, work: () => tellOrganizers(bot) },
    { everyMs: SAMPLE_EVERY_MS, work: writeSamples },
  ]);
  await writeSamples();

  return {
    port: server.port,
    tellOrganizers: () => tellOrganizers(bot),
    settled: background.settled,
    engine: database.engine,
    async stop() {
      stopChores();
      await server.close();
      await background.settled();
      await writeSamples();
      await exporting.stop();
      await Promise.all([graph.close(), connector.close(), network.close()]);
      await database.close();
    },
  };
}

function sum(counts: Readonly<Record<string, number | undefined>>): number {
  return Object.values(counts).reduce<number>((total, count) => total + (count ?? 0), 0);
}
