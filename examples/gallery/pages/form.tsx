import { page, use } from "heddle";
import { Button, Form, Input, VStack } from "heddle/components";
import EventList from "../blocks/EventList";
import Introduction from "../blocks/Introduction";
import Neighbours from "../blocks/Neighbours";
import SourceCode from "../blocks/SourceCode";
import Specimen from "../blocks/Specimen";
import { FormTrial } from "../state/trials/form";

export default page({
  title: "Form",
  description: "Sends the values of its named fields together, with a submit button or Enter.",
}, () => {
  const trial = use(FormTrial);
  return (
    <VStack className="gap-10">
      <Introduction
        title="Form"
        section="Controls"
        help="Sends the values of its named fields together, with a submit button or Enter."
      />
      <Specimen>
        <Form onSubmit={(payload) => trial.tell("onSubmit", payload)}>
          <Input label="Name" name="name" required />
          <Button type="submit">Send</Button>
        </Form>
      </Specimen>
      <SourceCode
        code={"<Form>\n  <Input label=\"Name\" name=\"name\" required />\n  <Button type=\"submit\">Send</Button>\n</Form>"}
      />
      <EventList lines={trial.lines} onClear={trial.clear} />
      <Neighbours previous="Form field" previousPath="/form-field" next="Badge" nextPath="/badge" />
    </VStack>
  );
});
