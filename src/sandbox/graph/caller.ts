import { forbidden, Refusal } from './answer';
import type { Route } from './route';
import type { User } from './world/user';
import type { World } from './world';

/** What the stand-in wants to know of a Graph token; `scp` is space separated short names, `exp` seconds since 1970. */
export interface GraphTokenClaims {
  oid: string;
  tid: string;
  scp: string;
  name?: string;
  preferred_username?: string;
  exp: number;
}

export interface Gate {
  verifyToken: (bearer: string) => GraphTokenClaims | undefined;
  world: World;
  violations: string[];
}

/** The claims of a request's token, or undefined when it has none that holds now. */
export function claimsOf(
  gate: Gate,
  authorization: string | undefined,
  now: Date,
): GraphTokenClaims | undefined {
  const bearer = /^Bearer ([^\s]+)$/i.exec(authorization ?? '')?.[1];
  const claims = bearer === undefined ? undefined : gate.verifyToken(bearer);
  return claims !== undefined && claims.exp * 1000 > now.getTime() ? claims : undefined;
}

/** The person a token stands for. Throws 401 for one the directory does not know, or knows in another tenant. */
export function callerOf(gate: Gate, claims: GraphTokenClaims | undefined): User {
  if (claims === undefined) throw unauthenticated('Access token is empty, expired or for another audience.');
  const user = gate.world.users.get(claims.oid);
  if (user?.tenantId !== claims.tid) {
    gate.violations.push(
      `a token for ${claims.oid} of tenant ${claims.tid}, whom the directory does not have`,
    );
    throw unauthenticated('The user of the token does not exist.');
  }
  return user;
}

/** Throws 403 unless the token carries one of the route's permissions. */
export function checkScopes(route: Route, claims: GraphTokenClaims): void {
  const granted = claims.scp.split(' ');
  if (!route.scopes.some((scope) => granted.includes(scope))) {
    throw forbidden(`Needs one of the delegated permissions ${route.scopes.join(', ')}.`);
  }
}

function unauthenticated(message: string): Refusal {
  return new Refusal(401, 'InvalidAuthenticationToken', message);
}
