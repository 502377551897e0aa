// An independent OpenID provider: node provider.mjs KEY CERT. Prints its issuer, then what happens to refresh tokens.
import { readFileSync } from "node:fs";
import { createServer } from "node:https";
import { Provider } from "oidc-provider";

const [key, cert] = process.argv.slice(2).map((path) => readFileSync(path));
let answer;
const server = createServer({ key, cert }, (request, response) => answer(request, response));

server.listen(0, "127.0.0.1", () => {
  const issuer = `https://127.0.0.1:${server.address().port}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: "desk",
        application_type: "native",
        token_endpoint_auth_method: "none",
        redirect_uris: ["http://127.0.0.1/callback", "http://localhost/callback"],
        grant_types: ["authorization_code", "refresh_token"],
        response_types: ["code"],
      },
    ],
    pkce: { required: () => true },
    claims: { openid: ["sub"], profile: ["name"], email: ["email"] },
    findAccount: (_context, id) => ({
      accountId: id,
      claims: async () => ({ sub: id, name: `Rep ${id}`, email: `${id}@example.test` }),
    }),
    features: { devInteractions: { enabled: true }, revocation: { enabled: true } },
    rotateRefreshToken: true,
    cookies: { keys: ["for tests only"] },
  });
  provider.on("refresh_token.consumed", () => console.log("consumed"));
  provider.on("grant.revoked", () => console.log("revoked"));
  answer = provider.callback();
  console.log(issuer);
});
