import { page, use } from "heddle";
import { Badge, Button, DataGrid, HStack, Input, Text, VStack } from "heddle/components";
import { Tasks } from "../state/tasks";

export default page({ title: "Tasks" }, () => {
  const tasks = use(Tasks);
  return (
    <VStack className="p-6 gap-4">
      <Text id="said">{tasks.said}</Text>
      <Button onClick={tasks.add}>Add a task</Button>
      <DataGrid
        rows={tasks.all}
        rowKey="id"
        ariaLabel="Tasks"
        columns={["title", "hours", { key: "own", label: "Work", type: "custom", width: 320 }]}
        cell={tasks.all.map((task) => (
          <HStack key={task.id} className="gap-2">
            <Input bind={task.note} ariaLabel={`Note of ${task.title}`} size="sm" />
            {task.isDone ? (
              <Badge color="good">{`${task.title}: done, ${task.note}`}</Badge>
            ) : (
              <Button size="sm" onClick={() => tasks.finish(task.id)}>{`Finish ${task.title}`}</Button>
            )}
          </HStack>
        ))}
      />
    </VStack>
  );
});
