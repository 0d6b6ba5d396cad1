import { Fragment, page, use } from "heddle";
import { Button, HStack, Input, Text, VStack } from "heddle/components";
import { Todo } from "../state/todo";
import { View } from "../state/view";

export default page({ title: () => `${use(Todo).items.length} items, ${use(View).tab}` }, () => {
  const view = use(View);
  const todo = use(Todo);
  return (
    <VStack className="gap-4 p-6">
      <HStack className="gap-2">
        <Button onClick={() => (view.tab = "list")}>List</Button>
        <Button onClick={() => (view.tab = "tags")}>Tags</Button>
        <Button onClick={view.toggleDone}>{view.hideDone ? "Show done" : "Hide done"}</Button>
        <Button onClick={() => (view.open = !view.open)}>More</Button>
      </HStack>
      <Input id="text" bind={view.text} label="Text" />
      <Text id="typed">{`Typed: ${view.text}`}</Text>
      <Text id="both">{`${view.text.length} letters beside ${todo.items.length} items`}</Text>
      {view.open && (
        <Text id="more">{`The server knows ${todo.items.filter((item) => item.done).length} done`}</Text>
      )}
      {view.tab === "list" ? (
        <VStack id="list">
          <Button
            disabled={view.text === ""}
            onClick={() => {
              todo.add(view.text);
              view.text = "";
            }}
          >
            Add
          </Button>
          {todo.items
            .filter((item) => (!view.hideDone || !item.done) && item.text.includes(view.text))
            .map((item, place) => (
              <HStack key={item.id} className="gap-2">
                <Text>{`${place + 1}. ${item.text}${item.done ? " ✓" : ""}`}</Text>
                <Button onClick={() => todo.toggle(item.id)}>{`Toggle ${item.text}`}</Button>
                <Button onClick={() => todo.remove(item.id)}>{`Remove ${item.text}`}</Button>
              </HStack>
            ))}
        </VStack>
      ) : (
        <VStack id="tags">
          <Button onClick={view.addTag}>Add tag</Button>
          {view.tags.map((tag) => (
            <HStack key={tag.id} className="gap-2">
              <Text>{`${tag.name}${tag.on ? " on" : ""}`}</Text>
              <Button onClick={() => (tag.on = !tag.on)}>{`Switch ${tag.name}`}</Button>
              <Button onClick={() => todo.tag(tag.name)}>{`Tell ${tag.name}`}</Button>
              {todo.tagged === tag.name && <Fragment>told</Fragment>}
            </HStack>
          ))}
          <Text id="summary">{view.summary}</Text>
        </VStack>
      )}
    </VStack>
  );
});
