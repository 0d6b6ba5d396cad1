import { State } from "heddle";

export class Tasks extends State {
  said = "";
  all = [
    { id: "paint", title: "Paint the door", hours: 3, note: "", isDone: false },
    { id: "oil", title: "Oil the hinges", hours: 1, note: "", isDone: false },
    { id: "lock", title: "Change the lock", hours: 2, note: "", isDone: false },
  ];

  finish(id: string) {
    const task = this.all.find((one) => one.id === id);
    if (task) task.isDone = true;
    this.said = `Done: ${id}`;
  }

  add() {
    this.all.unshift({ id: "ring", title: "Mend the bell", hours: 4, note: "", isDone: false });
  }
}
