import { on, page, use } from "heddle";
import {
  Button,
  Card,
  Checkbox,
  Flex,
  HStack,
  Heading,
  Input,
  Text,
  VStack,
} from "heddle/components";
import { Edit } from "../state/edit";
import { Todos } from "../state/todos";

export default page({
  title: "To-do",
  description: "Lists, filters and local storage: the whole of TodoMVC.",
}, () => {
  const edit = use(Edit);
  const todos = use(Todos);
  return (
    <VStack as="main" className="mx-auto min-h-dvh w-full max-w-xl gap-6 p-4 pt-10 sm:pt-20">
      <VStack className="gap-1">
        <Heading level={1}>To-do</Heading>
        <Text color="muted">Everything you mean to do, kept in this browser.</Text>
      </VStack>
      <Card padding="none" raised className="gap-0 overflow-hidden">
        <HStack align="center" className="gap-3 p-3">
          {todos.items.length > 0 && (
            <Checkbox
              checked={todos.allCompleted}
              ariaLabel="Mark all as complete"
              className="ml-1"
              onChange={todos.setAllCompleted}
            />
          )}
          <Input
            bind={todos.draft}
            placeholder="What needs to be done?"
            autoFocus
            ariaLabel="New to-do"
            className="flex-1"
            onSubmit={todos.add}
          />
        </HStack>
        {/* The list: a row shows its title, or a field while it is edited. */}
        <VStack as="ul" className="m-0 list-none gap-0 p-0">
          {todos.visible.map((todo) => (
            <HStack
              key={todo.id}
              align="center"
              as="li"
              className="group min-h-14 gap-3 border-t border-line px-3 py-2"
            >
              {edit.id === todo.id ? (
                <Input
                  bind={edit.text}
                  autoFocus
                  ariaLabel="Edit to-do"
                  className="ml-8 flex-1"
                  onKeyDown={[
                    on(
                      { keys: ["Enter"] },
                      () => {
                        todos.rename(edit.id, edit.text);
                        edit.close();
                      }
                    ),
                    on({ keys: ["Escape"] }, edit.close),
                  ]}
                  onBlur={() => {
                    todos.rename(edit.id, edit.text);
                    edit.close();
                  }}
                />
              ) : (
                <>
                  <Checkbox
                    checked={todo.completed}
                    ariaLabel={`Complete ${todo.title}`}
                    className="ml-1"
                    onChange={(completed) => todos.setCompleted(todo.id, completed)}
                  />
                  <Text
                    className={todo.completed ? "min-w-0 flex-1 break-words text-muted line-through" : "min-w-0 flex-1 break-words"}
                    onDoubleClick={() => edit.begin(todo.id, todo.title)}
                  >
                    {todo.title}
                  </Text>
                  <Button
                    icon="x"
                    variant="ghost"
                    color="neutral"
                    size="sm"
                    ariaLabel={`Delete ${todo.title}`}
                    className="transition-opacity sm:opacity-0 sm:group-hover:opacity-100 sm:focus-visible:opacity-100"
                    onClick={() => todos.remove(todo.id)}
                  />
                </>
              )}
            </HStack>
          ))}
        </VStack>
        {todos.items.length > 0 && todos.visible.length === 0 && (
          <Text color="muted" className="border-t border-line px-4 py-8 text-center">
            {todos.filter === "active" ? "Nothing left to do." : "Nothing completed yet."}
          </Text>
        )}
        {todos.items.length > 0 && (
          <Flex
            wrap
            align="center"
            justify="between"
            as="footer"
            className="min-h-13 gap-x-4 gap-y-1 border-t border-line py-2 pr-2 pl-4"
          >
            <HStack id="count" className="gap-1 text-sm text-muted">
              <Text size="sm" as="strong">{todos.activeCount}</Text>
              <Text size="sm" color="muted" as="span">
                {todos.activeCount === 1 ? "item left" : "items left"}
              </Text>
            </HStack>
            <HStack
              as="nav"
              className="order-last -ml-2 w-full gap-1 sm:order-none sm:ml-0 sm:w-auto"
            >
              <Button
                variant={todos.filter === "active" || todos.filter === "completed" ? "ghost" : "soft"}
                color="neutral"
                size="sm"
                onClick={() => todos.show("all")}
              >
                All
              </Button>
              <Button
                variant={todos.filter === "active" ? "soft" : "ghost"}
                color="neutral"
                size="sm"
                onClick={() => todos.show("active")}
              >
                Active
              </Button>
              <Button
                variant={todos.filter === "completed" ? "soft" : "ghost"}
                color="neutral"
                size="sm"
                onClick={() => todos.show("completed")}
              >
                Completed
              </Button>
            </HStack>
            {todos.completedCount > 0 && (
              <Button variant="ghost" color="neutral" size="sm" onClick={todos.clearCompleted}>
                Clear completed
              </Button>
            )}
          </Flex>
        )}
      </Card>
      <Text size="sm" color="muted" className="text-center">
        {todos.items.length === 0 ? "Write the first one and press Enter." : "Double-click a to-do to edit it."}
      </Text>
    </VStack>
  );
});
