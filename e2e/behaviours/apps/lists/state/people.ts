import { lazyList, State } from "heddle";

export interface Person {
  id: number;
  name: string;
}

/** Five thousand people who are made when they are asked for. */
export class People extends State {
  edited = "";
  list = lazyList<Person, null, string>({
    filter: "",
    load: async ({ offset, limit, filter }) => {
      await new Promise<void>((resolve) => setTimeout(resolve, 20));
      if (filter === "broken") throw new Error("The service is away.");
      const all = Array.from({ length: 5_000 }, (_, id) => id).filter((id) =>
        `Person ${id}`.includes(filter),
      );
      return {
        rows: all.slice(offset, offset + limit).map((id) => ({ id, name: `Person ${id}` })),
        total: all.length,
      };
    },
  });

  search(text: string) {
    this.list.filter = text;
  }

  edit(changes: readonly { key: string | number; place: number; value: unknown }[]) {
    for (const { key, place, value } of changes) {
      const person = this.list.at(place);
      if (!person || person.id !== key) continue;
      person.name = String(value);
      this.edited = `${key}: ${person.name}`;
    }
  }

  greet(person: Person) {
    person.name = `Hello, ${person.name}`;
  }
}
