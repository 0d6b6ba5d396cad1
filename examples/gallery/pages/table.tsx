import { page, use } from "heddle";
import { Table, VStack } from "heddle/components";
import EventList from "../blocks/EventList";
import Introduction from "../blocks/Introduction";
import Neighbours from "../blocks/Neighbours";
import SourceCode from "../blocks/SourceCode";
import Specimen from "../blocks/Specimen";
import Variant from "../blocks/Variant";
import Variants from "../blocks/Variants";
import { TableTrial } from "../state/trials/table";

export default page({
  title: "Table",
  description: "Records as rows and columns. For rows with buttons and fields of their own, repeat components with Each.",
}, () => {
  const trial = use(TableTrial);
  return (
    <VStack className="gap-10">
      <Introduction
        title="Table"
        section="Data"
        help="Records as rows and columns. For rows with buttons and fields of their own, repeat components with Each."
      />
      <Specimen>
        <Table
          rows={[{ name: "Ada", city: "London" }, { name: "Grace", city: "New York" }]}
          columns={["name", "city"]}
          onRowClick={(payload) => trial.tell("onRowClick", payload)}
        />
      </Specimen>
      <SourceCode
        code={"<Table\n  rows={[{ name: \"Ada\", city: \"London\" }, { name: \"Grace\", city: \"New York\" }]}\n  columns={[\"name\", \"city\"]}\n/>"}
      />
      <EventList lines={trial.lines} onClear={trial.clear} />
      <Variants title="States" help="Each of them alone.">
        <Variant name="loading">
          <Table
            rows={[{ name: "Ada", city: "London" }, { name: "Grace", city: "New York" }]}
            columns={["name", "city"]}
            loading
          />
        </Variant>
        <Variant name="dense">
          <Table
            rows={[{ name: "Ada", city: "London" }, { name: "Grace", city: "New York" }]}
            columns={["name", "city"]}
            dense
          />
        </Variant>
      </Variants>
      <Neighbours previous="Badge" previousPath="/badge" next="Data grid" nextPath="/data-grid" />
    </VStack>
  );
});
