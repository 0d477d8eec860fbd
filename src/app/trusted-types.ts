/** What of the browser's Trusted Types is used here; TypeScript's DOM has no types for it. */
interface PolicyRules {
  createHTML(text: string): string;
  createScriptURL(address: string): string;
  createScript(text: string): string;
}

interface TrustedTypesHost {
  readonly trustedTypes?: { createPolicy(name: string, rules: PolicyRules): unknown };
}

function refuse(what: string, value: string): never {
  throw new TypeError(
    `Refused by the page's policy: ${what} ${JSON.stringify(value.slice(0, 80))}`,
  );
}

/**
 * The rules of the page's only policy. HTML: strings without `<`, which is what the libraries write
 * (style text, and `''` to empty a node). Script addresses: of the same origin, or `blob:` of it, for
 * workers. Script text: never.
 */
export function policyRules(origin: string, base: string): PolicyRules {
  return {
    createHTML: (text) => (text.includes('<') ? refuse('HTML', text) : text),
    createScriptURL: (address) => {
      // A blob address carries the origin that made it: `blob:https://host/…`.
      const url = new URL(address, base);
      return url.origin === origin && ['http:', 'https:', 'blob:'].includes(url.protocol)
        ? address
        : refuse('a script from', address);
    },
    createScript: (text) => refuse('script text', text),
  };
}

/** Installs the policy where the browser knows Trusted Types; elsewhere the content policy stands alone. */
export function installPolicy(host: TrustedTypesHost, location: Location): void {
  host.trustedTypes?.createPolicy('default', policyRules(location.origin, location.href));
}

if (typeof window !== 'undefined')
  installPolicy(window as unknown as TrustedTypesHost, window.location);
