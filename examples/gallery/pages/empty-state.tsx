import { page } from "heddle";
import { Button, EmptyState, VStack } from "heddle/components";
import Introduction from "../blocks/Introduction";
import Neighbours from "../blocks/Neighbours";
import SourceCode from "../blocks/SourceCode";
import Specimen from "../blocks/Specimen";

export default page({
  title: "Empty state",
  description: "Says that there is nothing yet, and what to do about it.",
}, () => {
  return (
    <VStack className="gap-10">
      <Introduction
        title="Empty state"
        section="Feedback"
        help="Says that there is nothing yet, and what to do about it."
      />
      <Specimen>
        <EmptyState
          title="No orders yet"
          text="Orders show up here as soon as somebody buys something."
        >
          <Button size="sm">Add an order</Button>
        </EmptyState>
      </Specimen>
      <SourceCode
        code={"<EmptyState\n  title=\"No orders yet\"\n  text=\"Orders show up here as soon as somebody buys something.\"\n>\n  <Button size=\"sm\">Add an order</Button>\n</EmptyState>"}
      />

      <Neighbours
        previous="Banner"
        previousPath="/banner"
        next="Connection status"
        nextPath="/connection-status"
      />
    </VStack>
  );
});
