import { page, use } from "heddle";
import { Pagination, VStack } from "heddle/components";
import EventList from "../blocks/EventList";
import Introduction from "../blocks/Introduction";
import Neighbours from "../blocks/Neighbours";
import SourceCode from "../blocks/SourceCode";
import Specimen from "../blocks/Specimen";
import Variant from "../blocks/Variant";
import Variants from "../blocks/Variants";
import { PaginationTrial } from "../state/trials/pagination";

export default page({
  title: "Pagination",
  description: "Leads through a list that comes in pages.",
}, () => {
  const trial = use(PaginationTrial);
  return (
    <VStack className="gap-10">
      <Introduction
        title="Pagination"
        section="Data"
        help="Leads through a list that comes in pages."
      />
      <Specimen>
        <Pagination
          bind={trial.pageValue}
          pages={12}
          onChange={(payload) => trial.tell("onChange", payload)}
        />
      </Specimen>
      <SourceCode code="<Pagination page={3} pages={12} />" />
      <EventList lines={trial.lines} onClear={trial.clear} />
      <Variants title="States" help="Each of them alone.">
        <Variant name="disabled">
          <Pagination page={3} pages={12} disabled />
        </Variant>
      </Variants>
      <Neighbours previous="Timeline" previousPath="/timeline" next="Spinner" nextPath="/spinner" />
    </VStack>
  );
});
