import type { BotIdentity } from '../bot/authentication';
import type { Reader } from './reader';

/** The bot's own identity towards the Bot Framework. Addresses that are not given are botbuilder's own. */
export interface BotConfig extends BotIdentity {
  readonly appType: 'SingleTenant' | 'MultiTenant' | 'UserAssignedMSI';
  readonly tenantId: string;
  readonly password?: string;
}

/** Reads the variables of botbuilder; the names are its own. */
export function readBot(reader: Reader): BotConfig {
  const appType = reader.oneOf('MicrosoftAppType', ['SingleTenant', 'MultiTenant', 'UserAssignedMSI']);
  const tenantId = reader.id('MicrosoftAppTenantId', reader.given('AAD_APP_TENANT_ID'));
  const password = reader.given('MicrosoftAppPassword');
  if (appType !== 'UserAssignedMSI' && password === undefined) {
    reader.complain('MicrosoftAppPassword', `should be set for a bot of type ${appType}.`);
  }
  if (appType === 'UserAssignedMSI' && password !== undefined) {
    reader.complain(
      'MicrosoftAppPassword',
      'should not be set for a bot of type UserAssignedMSI: it has none.',
    );
  }
  const loginTenant = appType === 'MultiTenant' ? 'botframework.com' : tenantId;
  return {
    appId: reader.id('MicrosoftAppId'),
    appType,
    tenantId,
    ...(password !== undefined && { password }),
    channelOpenIdMetadataUrl: reader.url('ToBotFromChannelOpenIdMetadataUrl'),
    emulatorOpenIdMetadataUrl: reader.url('ToBotFromEmulatorOpenIdMetadataUrl'),
    channelTokenIssuer: reader.text('ToBotFromChannelTokenIssuer'),
    channelLoginUrl: reader.given('ToChannelFromBotLoginUrl')
      ? reader.url('ToChannelFromBotLoginUrl')
      : `https://login.microsoftonline.com/${loginTenant}`,
    channelOAuthScope: reader.text('ToChannelFromBotOAuthScope'),
    oAuthUrl: reader.url('OAuthUrl'),
  };
}
