import { State } from "heddle";

export interface Branch {
  id: number;
  label: string;
  children: Branch[];
}

export class Forest extends State {
  root: Branch = {
    id: 1,
    label: "Oak",
    children: [
      { id: 2, label: "Limb", children: [{ id: 3, label: "Twig", children: [] }] },
      { id: 4, label: "Bough", children: [] },
    ],
  };
  picked = "nothing yet";
  text = "typed";
  private next = 5;

  grow(branch: Branch) {
    branch.children.push({ id: this.next, label: `Shoot ${this.next++}`, children: [] });
  }

  rename(branch: Branch) {
    branch.label = `${branch.label}!`;
  }

  pick(id: number, label: string) {
    this.picked = `${label} (${id})`;
  }

  rate(id: number, stars: number) {
    this.picked = `${stars} stars for ${id}`;
  }

  reverse() {
    this.root.children.reverse();
  }
}
