import { cookie, State, UserError } from "heddle";

/** A real app looks the token up in its database; here it is made of the name. */
const TOKEN = /^token-of-([a-z]+)$/;

export class Auth extends State {
  token = cookie<string | null>(null, { name: "token", httpOnly: true, maxAge: 86_400 });
  name = "";

  get user() {
    return TOKEN.exec(this.token ?? "")?.[1] ?? null;
  }

  logIn() {
    if (!/^[a-z]+$/.test(this.name)) throw new UserError("A name is lowercase letters.");
    this.token = `token-of-${this.name}`;
    this.ui.navigate("/account");
  }

  logOut() {
    this.token = null;
    this.name = "";
    this.ui.replace("/");
  }

  mustBeLoggedIn() {
    if (this.user === null) this.ui.replace("/");
  }

  skipWhenLoggedIn() {
    if (this.user !== null) this.ui.replace("/account");
  }
}
