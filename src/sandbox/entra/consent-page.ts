import type { DirectoryUser } from './directory';

const escape = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

const page = (title: string, body: string): string => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title>
<style>
  body { font: 16px/1.5 system-ui, sans-serif; max-width: 28rem; margin: 10vh auto; padding: 0 1rem; }
  button { font: inherit; padding: .5rem 1.5rem; margin-right: .5rem; }
  small { color: #555; }
</style>
<h1>${escape(title)}</h1>
${body}
</html>
`;

/** The page that asks one of `people` to consent; its form is posted to the same address with the same query. */
export const consentPage = (asked: {
  readonly people: readonly DirectoryUser[];
  readonly permissions: readonly string[];
  readonly query: string;
}): string => {
  const people = asked.people.map(
    ({ oid, name, upn }, index) =>
      `<p><label><input type="radio" name="oid" value="${escape(oid)}"${index === 0 ? ' checked' : ''}> ` +
      `Sign in as ${escape(name)} <small>${escape(upn)}</small></label></p>`,
  );
  const permissions = asked.permissions.map((name) => `<li>${escape(name)}</li>`);
  return page(
    'Permissions requested',
    `<p><small>This page stands in for Microsoft Entra ID. Unenroll would like to:</small></p>
<ul>${permissions.join('')}</ul>
<form method="post" action="?${escape(asked.query)}">
${people.join('\n')}
<button name="decision" value="accept">Accept</button><button name="decision" value="decline">Decline</button>
</form>`,
  );
};

/** The page Entra ID shows when the request itself is wrong. */
export const errorPage = (sentence: string): string =>
  page("Sorry, we can't sign you in", `<p>${escape(sentence)}</p>`);
