import { block, use } from "heddle";
import { Button } from "heddle/components";
import { Desk } from "../state/desk";

export default block<{
  label: string;
  column: string;
}>(({ label, column }) => {
  const desk = use(Desk);
  return (
    <Button
      icon={column !== desk.sortedBy ? "chevrons-up-down" : desk.isDescending ? "arrow-down" : "arrow-up"}
      variant="ghost"
      color="neutral"
      size="sm"
      ariaLabel={column !== desk.sortedBy ? `Sort by ${label}` : `${label}, sorted ${desk.isDescending ? "descending" : "ascending"}`}
      className={column !== desk.sortedBy ? "-mx-2 flex-row-reverse gap-1 border-0 px-2 whitespace-nowrap text-muted" : "-mx-2 flex-row-reverse gap-1 border-0 px-2 whitespace-nowrap"}
      onClick={() => desk.sortBy(column)}
    >
      {label}
    </Button>
  );
});
