import {
  AuthenticationConfiguration,
  AuthenticationConstants,
  AuthenticationError,
  BotFrameworkAuthentication,
  BotFrameworkAuthenticationFactory,
  ClaimsIdentity,
  ConnectorFactory,
  MsalAppCredentials,
  MsalServiceClientCredentialsFactory,
  type AuthenticateRequestResult,
  type ConnectorClient,
  type UserTokenClient,
} from 'botframework-connector';
import { JwtTokenExtractor } from 'botframework-connector/lib/auth/jwtTokenExtractor';
import { CallerIdConstants, type Activity } from 'botbuilder';
import { LRUCache } from 'lru-cache';
import { TimedOut, within } from '../domain/within';

/** The bot's side of the Bot Framework protocol: who it is, and where the channel's keys and the login are. */
export interface BotIdentity {
  readonly appId: string;
  readonly channelOpenIdMetadataUrl: string;
  readonly emulatorOpenIdMetadataUrl: string;
  readonly channelTokenIssuer: string;
  readonly channelLoginUrl: string;
  readonly channelOAuthScope: string;
  readonly oAuthUrl: string;
}

/** Teams signs one token for each service address and hour or so. */
const MOST_CHECKED = 500;
/** A token is checked again after this long, so that a key the channel has withdrawn is not trusted for the rest of the token's life. */
const CHECK_AGAIN_MS = 5 * 60_000;
/** Longer than fetching the channel's keys takes, for which botbuilder sets no time, and short enough for an answer in five seconds. */
const LONGEST_CHECK_MS = 4_000;
/** Teams has a handful of service addresses, one a region. */
const MOST_CONNECTORS = 50;

interface Checked {
  readonly result: AuthenticateRequestResult;
  /** In milliseconds since 1970. */
  readonly until: number;
}

type MsalClient = ConstructorParameters<typeof MsalServiceClientCredentialsFactory>[1];

/** The HTTP status a refused request gets: the sender's fault, or the key service's. */
export class NotAuthenticated extends Error {
  readonly code = 'not_authenticated';

  constructor(
    readonly status: 401 | 503,
    cause: unknown,
  ) {
    super('The request does not come from the channel.', { cause });
    this.name = 'NotAuthenticated';
  }
}

/**
 * botbuilder's own checks of a request (Bot Framework authentication, "Requests from the Bot Connector service to your
 * bot"), with three additions: every check that fails is one kind of error, because botbuilder would answer 500 to a forged
 * signature; a key that the channel has not endorsed is refused, because botbuilder only looks where there is an
 * endorsement; and there is no way to switch any of it off. What was found good is taken for good for a few minutes.
 */
export class ChannelAuthentication extends BotFrameworkAuthentication {
  private readonly inner: BotFrameworkAuthentication;
  /** The channel's keys, in the cache that botbuilder's own checks use. */
  private readonly channelKeys: JwtTokenExtractor['openIdMetadata'];
  private userTokenClient: Promise<UserTokenClient> | undefined;
  private readonly credentials: MsalAppCredentials;
  private readonly connectors = new LRUCache<string, Promise<ConnectorClient>>({ max: MOST_CONNECTORS });

  /** What was checked stays checked for a while: the channel sends the same token with thousands of requests. */
  private readonly checked = new LRUCache<string, Checked>({ max: MOST_CHECKED });

  constructor(
    private readonly bot: BotIdentity,
    client: unknown,
  ) {
    super();
    this.channelKeys = new JwtTokenExtractor({}, bot.channelOpenIdMetadataUrl, ['RS256']).openIdMetadata;
    const { appId, channelOAuthScope } = bot;
    this.credentials = new MsalAppCredentials(
      client as MsalClient,
      appId,
      bot.channelLoginUrl,
      channelOAuthScope,
    );
    this.inner = BotFrameworkAuthenticationFactory.create(
      '',
      true,
      bot.channelLoginUrl,
      bot.channelOAuthScope,
      bot.channelTokenIssuer,
      bot.oAuthUrl,
      bot.channelOpenIdMetadataUrl,
      bot.emulatorOpenIdMetadataUrl,
      CallerIdConstants.PublicAzureChannel,
      // botbuilder carries an older MSAL of its own; the one method it calls is the same in ours.
      new MsalServiceClientCredentialsFactory(bot.appId, client as MsalClient),
      new AuthenticationConfiguration(),
      undefined,
      undefined,
    );
  }

  /** Throws `NotAuthenticated` unless the channel itself sent this activity to this bot. */
  override async authenticateRequest(activity: Activity, header: string): Promise<AuthenticateRequestResult> {
    const key = checkedAs(activity, header);
    const known = this.checked.get(key);
    if (known && Date.now() < known.until) return known.result;
    try {
      const result = await within(LONGEST_CHECK_MS, this.check(activity, header));
      const checked = { ...result, connectorFactory: new SharedConnectors(this) };
      this.checked.set(key, { result: checked, until: goodUntil(header) });
      return checked;
    } catch (error) {
      throw new NotAuthenticated(isKeyServiceFault(error) ? 503 : 401, error);
    }
  }

  private async check(activity: Activity, header: string): Promise<AuthenticateRequestResult> {
    const result = await this.inner.authenticateRequest(activity, header);
    await this.requireEndorsement(header, activity.channelId);
    return result;
  }

  private async requireEndorsement(header: string, channelId: string): Promise<void> {
    const key = await this.channelKeys.getKey(keyIdOf(header));
    if (!key?.endorsements?.includes(channelId)) {
      throw new AuthenticationError('The signing key is not endorsed for this channel.', 401);
    }
  }

  /** The token with which the bot speaks in the channel, in its own name; fetched when it is about to run out. */
  ownToken(): Promise<string> {
    return this.credentials.getToken();
  }

  /** The client that botbuilder wants for each turn, one for each service address. To make one costs as much as a small turn. */
  connect(serviceUrl: string): Promise<ConnectorClient> {
    const known = this.connectors.get(serviceUrl);
    if (known) return known;
    const connecting = this.makeConnector(serviceUrl);
    this.connectors.set(serviceUrl, connecting);
    connecting.catch(() => this.connectors.delete(serviceUrl));
    return connecting;
  }

  private makeConnector(serviceUrl: string): Promise<ConnectorClient> {
    const self = new ClaimsIdentity([
      { type: AuthenticationConstants.AudienceClaim, value: this.bot.appId },
      { type: AuthenticationConstants.AppIdClaim, value: this.bot.appId },
    ]);
    return this.inner.createConnectorFactory(self).create(serviceUrl, this.bot.channelOAuthScope);
  }

  override authenticateChannelRequest(header: string): Promise<ClaimsIdentity> {
    return this.inner.authenticateChannelRequest(header);
  }

  override authenticateStreamingRequest(
    header: string,
    channelId: string,
  ): Promise<AuthenticateRequestResult> {
    return this.inner.authenticateStreamingRequest(header, channelId);
  }

  override createConnectorFactory(identity: ClaimsIdentity) {
    return this.inner.createConnectorFactory(identity);
  }

  override createBotFrameworkClient() {
    return this.inner.createBotFrameworkClient();
  }

  /** The Bot Framework token service is not used here; botbuilder wants a client of it for every turn all the same. */
  override createUserTokenClient(identity: ClaimsIdentity): Promise<UserTokenClient> {
    this.userTokenClient ??= this.inner.createUserTokenClient(identity);
    return this.userTokenClient;
  }
}

/** botbuilder would make a client for every turn. */
class SharedConnectors extends ConnectorFactory {
  constructor(private readonly authentication: ChannelAuthentication) {
    super();
  }

  override create(serviceUrl: string): Promise<ConnectorClient> {
    return this.authentication.connect(serviceUrl);
  }
}

/** Everything the outcome of the checks depends on. */
function checkedAs({ channelId, serviceUrl }: Activity, header: string): string {
  return JSON.stringify([header, channelId, serviceUrl]);
}

function keyIdOf(header: string): string {
  const { kid } = partOf(header, 0);
  return typeof kid === 'string' ? kid : '';
}

/** Until when (in milliseconds since 1970) a token that was found good needs no other check: never past its `exp`. */
function goodUntil(header: string): number {
  const { exp } = partOf(header, 1);
  return Math.min(Date.now() + CHECK_AGAIN_MS, typeof exp === 'number' ? exp * 1000 : 0);
}

/** The header (0) or the claims (1) of a token in JWS compact form (RFC 7515, section 7.1). */
function partOf(header: string, part: 0 | 1): Readonly<Record<string, unknown>> {
  const encoded = header.replace(/^Bearer /, '').split('.')[part] ?? '';
  return JSON.parse(Buffer.from(encoded, 'base64url').toString('utf8')) as Record<string, unknown>;
}

/** The channel's keys could not be fetched: not in time, node-fetch's own error class, or botbuilder's with a server status. */
function isKeyServiceFault(error: unknown): boolean {
  return (
    error instanceof TimedOut ||
    (error instanceof AuthenticationError && error.statusCode >= 500) ||
    (error instanceof Error && error.name === 'FetchError')
  );
}
