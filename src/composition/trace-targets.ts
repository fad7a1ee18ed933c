import type { Config } from '../config';
import { createManagedIdentity, tokenCredential } from '../identity/managed-identity';
import type { TraceTargets } from '../telemetry/exporting';

/** Where traces go. Application Insights is signed in to by the managed identity, where there is one. */
export function traceTargetsOf(config: Config): TraceTargets {
  const { otlpEndpoint, applicationInsights } = config.traces;
  const identity = managedIdentityOf(config);
  return {
    ...(otlpEndpoint !== undefined && { otlpEndpoint }),
    ...(applicationInsights !== undefined && {
      applicationInsights: {
        connectionString: applicationInsights,
        ...(identity !== undefined && { credential: tokenCredential(createManagedIdentity(identity)) }),
      },
    }),
  };
}

function managedIdentityOf({ entra: { credential }, bot }: Config): string | undefined {
  if (credential.kind === 'managedIdentity') return credential.clientId;
  return bot.appType === 'UserAssignedMSI' ? bot.appId : undefined;
}
