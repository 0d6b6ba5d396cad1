import { page, use } from "heddle";
import { List, VStack } from "heddle/components";
import EventList from "../blocks/EventList";
import Introduction from "../blocks/Introduction";
import Neighbours from "../blocks/Neighbours";
import SourceCode from "../blocks/SourceCode";
import Specimen from "../blocks/Specimen";
import { ListTrial } from "../state/trials/list";

export default page({
  title: "List",
  description: "Records below each other: a title, a line below it, an icon before and a word behind. For rows with buttons and fields of their own, repeat components with Each.",
}, () => {
  const trial = use(ListTrial);
  return (
    <VStack className="gap-10">
      <Introduction
        title="List"
        section="Data"
        help="Records below each other: a title, a line below it, an icon before and a word behind. For rows with buttons and fields of their own, repeat components with Each."
      />
      <Specimen>
        <List
          items={[
            { title: "Ada Lovelace", text: "ada@example.org", icon: "user", end: "Owner" },
            { title: "Grace Hopper", text: "grace@example.org", icon: "user", end: "Editor" },
          ]}
          onItemClick={(payload) => trial.tell("onItemClick", payload)}
        />
      </Specimen>
      <SourceCode
        code={"<List\n  items={[\n    { title: \"Ada Lovelace\", text: \"ada@example.org\", icon: \"user\", end: \"Owner\" },\n    { title: \"Grace Hopper\", text: \"grace@example.org\", icon: \"user\", end: \"Editor\" },\n  ]}\n/>"}
      />
      <EventList lines={trial.lines} onClear={trial.clear} />
      <Neighbours previous="Chart" previousPath="/chart" next="Tree" nextPath="/tree" />
    </VStack>
  );
});
