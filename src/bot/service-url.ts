/**
 * Whether replies may go to an address: https (plain http on a loopback host), and a host from the list. An entry with a
 * leading dot stands for every subdomain; one with a port for that port alone.
 */
export function createServiceUrlCheck(hosts: readonly string[]): (serviceUrl: string) => boolean {
  return (serviceUrl) => {
    if (!URL.canParse(serviceUrl)) return false;
    const { protocol, hostname, host, username } = new URL(serviceUrl);
    const isLoopback =
      hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
    if (protocol !== 'https:' && !(protocol === 'http:' && isLoopback)) return false;
    return (
      username === '' &&
      hosts.some(
        (entry) =>
          entry === hostname || entry === host || (entry.startsWith('.') && hostname.endsWith(entry)),
      )
    );
  };
}
